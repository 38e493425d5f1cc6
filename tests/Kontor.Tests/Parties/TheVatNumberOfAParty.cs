using Kontor.Domain.Parties;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Parties;

public sealed class TheVatNumberOfAParty
{
    [Theory]
    [InlineData("FI 0112038-9", "FI01120389")]
    [InlineData("el094259216", "EL094259216")]
    [InlineData("GR094259216", "EL094259216")]
    [InlineData("US 123456789", "US123456789")]
    [InlineData("", null)]
    public void Is_kept_as_papers_write_it(string given, string? kept)
    {
        var body = new AddCustomer { Name = "Acme", BillTo = People.Home, VatId = given };

        Assert.Empty(body.Faults());
        Assert.Equal(kept, new TestMoment().Make(CustomerLifecycle.Table, body).VatId);
    }

    [Theory]
    [InlineData("FI01120388", "FI01120388 is not a VAT number of FI: check its digits.")]
    [InlineData("EL1", "The VAT number must begin with its country, such as FI01120389.")]
    [InlineData("01120389", "The VAT number must begin with its country, such as FI01120389.")]
    [InlineData("ZZ01120389", "The VAT number must begin with its country, such as FI01120389.")]
    [InlineData("USNUMBER", "The VAT number must begin with its country, such as FI01120389.")]
    public void Must_be_one(string given, string sentence) =>
        Assert.Equal(sentence, Assert.Single(new EditCustomer { VatId = given }.Faults()).Sentence);
}
