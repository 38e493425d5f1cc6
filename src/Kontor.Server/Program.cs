using Kontor.Domain.Flows;
using Kontor.Server;
using Kontor.Server.Access;
using Kontor.Server.Activities;
using Kontor.Server.Attachments;
using Kontor.Server.Billing;
using Kontor.Server.Catalog;
using Kontor.Server.Http;
using Kontor.Server.Imports;
using Kontor.Server.Jobs;
using Kontor.Server.Parties;
using Kontor.Server.People;
using Kontor.Server.Reconcile;
using Kontor.Server.Sales;
using Kontor.Server.Shipping;
using Kontor.Server.Stock;
using Kontor.Server.Store;
using Kontor.Server.Tax;
using Kontor.Server.Ui;

// Settings and static files stand beside the program, from whatever folder it is started; data/ is the folder's own.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args.Where(arg => arg != "--demo")], ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
var location = Location.Parse(builder.Configuration["Kontor:Database"]);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddStore(location);
builder.Services.AddAccess();
builder.Services.AddApiDocument();
builder.Services.AddScreens();
builder.Services.AddSingleton<Offers>();
builder.Services.AddSingleton<FirstStart>();
builder.Services.AddSingleton<DemoDesk>();
builder.Services.AddSingleton<DemoSales>();
builder.Services.AddSingleton<DemoShop>();
builder.Services.AddImports();
builder.Services.AddAttachments();
builder.Services.AddSingleton<OpenOrders>();
builder.Services.AddHostedService<OpenOrdersFollow>();
builder.Services.AddSingleton<ExpiringOffers>();
builder.Services.AddHostedService<OfferExpiry>();

var app = builder.Build();
if (await CommandLine.Run(app, args) is { } exit)
{
    return exit;
}

await CommandLine.Prepare(app);
if (args.Contains("--demo"))
{
    await app.Services.GetRequiredService<DemoShop>().Run();
    await DemoFile.Keep(app.Services);
}

app.UseMiddleware<Problems>();
app.UseAccess();
app.UseMiddleware<KnownQueryParameters>();
app.UseScreens();
app.MapStaticAssets().AllowAnonymous();
app.MapGet("/health/live", () => "alive").WithSummary("Whether the process runs.").AllowAnonymous();
app.MapGet("/health/ready", Health.Ready).WithSummary("Whether the database answers.").AllowAnonymous();
app.MapApiPage();
var api = app.MapGroup(Api.Root);
foreach (var lifecycle in Lifecycles.All)
{
    api.MapActs(lifecycle);
}

api.MapParties();
api.MapCatalog();
api.MapTax();
api.MapStock();
api.MapOrders();
api.MapShipments();
api.MapReturns();
api.MapInvoices();
api.MapBooks();
app.MapAccess(api);
api.MapPeople();
api.MapImports();
api.MapReconcile();
api.MapActivities();
api.MapAttachments();
app.MapScreens();
app.MapOrderScreens();
app.MapShipmentScreens();
app.MapInvoiceScreens();
app.MapCustomerScreens();
app.MapProductScreens();
app.MapStockScreens();
app.MapActivityScreens();
app.MapAttachmentScreens();

app.Run();
return 0;
