using Kontor.Domain.Parties;

namespace Kontor.Server.Imports;

/// <summary>Our own CSV for customers: a row each, found again by its number.</summary>
public sealed class CustomersProfile : Profile
{
    private static readonly string[] Needed = ["number", "name", "country"];

    private static readonly string[] Known =
    [
        .. Needed, "isBusiness", "companyId", "vatId", "currency", "paymentTermDays", "paymentTerm", "paymentMethod", "language", "billingEmail", "line1", "line2",
        "postalCode", "city", "region", "attention",
    ];

    public override string Name => "customers";

    public override IReadOnlyList<string> Permissions => ["customers.create"];

    public override IEnumerable<Parcel> Read(Func<Stream> open) =>
        ParcelRows.By(CsvFile.Rows(open(), Needed, Known), "number").SelectMany(one => one.Rows.Select((row, index) => Parcel(row, one.IsTorn || index > 0)));

    private static Parcel Parcel(CsvRow row, bool isDouble)
    {
        var customer = new AddCustomer
        {
            Number = row.Required("number"),
            Name = row.Required("name"),
            IsBusiness = row.Flag("isBusiness"),
            CompanyId = row.Text("companyId"),
            VatId = row.Text("vatId"),
            Currency = row.Text("currency"),
            PaymentTermDays = row.Count("paymentTermDays"),
            PaymentTerm = row.Text("paymentTerm"),
            PaymentMethod = row.Text("paymentMethod"),
            Language = row.Text("language"),
            BillingEmail = row.Text("billingEmail"),
            BillTo = new Address(
                "", row["line1"], row.Text("line2"), row["postalCode"], row["city"], row.Text("region"), row.Required("country"), row.Text("attention")),
        };
        var again = isDouble ? [(row.Number, $"The customer {customer.Number} is in the file twice.")] : Array.Empty<(int, string)>();
        return ParcelRows.Faulty(customer.Number, [row], again) as Parcel ?? new CustomerParcel(row.Number, customer);
    }
}
