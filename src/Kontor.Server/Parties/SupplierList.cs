using Kontor.Domain.Parties;
using Kontor.Server.Http;

namespace Kontor.Server.Parties;

/// <summary>What the list of suppliers can be asked.</summary>
public static class SupplierList
{
    public static Listing<Supplier> Of() => new Listing<Supplier>()
        .Status(supplier => supplier.State)
        .Part("number", supplier => supplier.Number)
        .Part("name", supplier => supplier.Name)
        .Exactly("vatId", supplier => supplier.VatId)
        .Exactly("companyId", supplier => supplier.CompanyId)
        .Exactly("currency", supplier => supplier.Currency)
        .Part("orderEmail", supplier => supplier.OrderEmail)
        .Search(supplier => supplier.SearchText, "In name, number, VAT id, company id and mail addresses.")
        .Sort("name", supplier => supplier.Name, isDefault: true, rises: true)
        .Sort("number", supplier => supplier.Number);
}
