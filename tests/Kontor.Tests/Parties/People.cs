using Kontor.Domain.Parties;
using Kontor.Tests.Kernel;

namespace Kontor.Tests.Parties;

/// <summary>Parties as the tests need them.</summary>
internal static class People
{
    public static Address Home { get; } = new("Acme Oy", "Mannerheimintie 1", null, "00100", "Helsinki", null, "FI", null);

    public static Address Dock { get; } = new("", "Satamatie 2", "Door 4", "20100", "Turku", null, "fi", "Pekka");

    public static Customer Acme(this TestMoment now, string? number = null) =>
        now.Make(CustomerLifecycle.Table, new AddCustomer { Name = "Acme Oy", BillTo = Home, Number = number });
}
