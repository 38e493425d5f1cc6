using System.Text;
using Kontor.Domain.Attachments;
using Kontor.Domain.Flows;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Attachments;

/// <summary>A file for the demo shop: what a customer wrote with an order.</summary>
public static class DemoFile
{
    private const string Letter = "Please deliver to the back door, before ten.\nThe key is with the caretaker.\n";

    public static async Task Keep(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<Db>>().CreateDbContextAsync();
        if (await db.Set<Order>().AsNoTracking().IgnoreAutoIncludes().OrderBy(order => order.Id).Skip(28).FirstOrDefaultAsync() is not { } order)
        {
            return;
        }

        var file = new AttachedFile("delivery-note.txt", Encoding.UTF8.GetBytes(Letter));
        await services.GetRequiredService<Desk>().Take(Command.Make<Attachment>(file.About(order, Lifecycles.Of(typeof(Order)).Plural), Person.House) with
        {
            Key = "demo:file",
            Keep = (books, attachment, _) => file.Keep(books, attachment),
        });
    }
}
