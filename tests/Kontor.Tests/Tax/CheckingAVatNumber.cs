using Kontor.Domain.Tax;
using Xunit;

namespace Kontor.Tests.Tax;

public sealed class CheckingAVatNumber
{
    // Kontor does not tax there, so a number of theirs proves nothing.
    private static readonly string[] Beyond = ["andorra", "brazil", "europe", "russia", "serbia"];

    // Belgium issues numbers that begin with 1 since 2023; the vectors are older.
    private const string ValidSince2023 = "BE1400521335";

    [Fact]
    public void Accepts_every_known_number_and_none_of_the_false_ones()
    {
        using var vectors = SharedMaterial.Json("vectors/vat-numbers.json");
        var wrong = new List<string>();
        var checkedNumbers = 0;
        foreach (var country in vectors.RootElement.EnumerateObject().Where(country => !Beyond.Contains(country.Name)))
        {
            foreach (var verdict in country.Value.EnumerateObject())
            {
                foreach (var number in verdict.Value.EnumerateArray().Select(number => number.GetString()!))
                {
                    checkedNumbers++;
                    if (VatNumber.Parse(number) is not null != (verdict.Name == "valid" || number == ValidSince2023))
                    {
                        wrong.Add($"{country.Name} {verdict.Name} {number}");
                    }
                }
            }
        }

        Assert.True(checkedNumbers > 900);
        Assert.Equal("", string.Join("\n", wrong));
    }

    [Fact]
    public void Reads_a_number_as_people_write_it() => Assert.Equal("CHE123456788MWST", VatNumber.Parse("CHE-123.456.788 MWST")?.ToString());

    [Fact]
    public void Gives_a_Greek_number_its_own_prefix()
    {
        Assert.Equal(new VatNumber("GR", "094259216"), VatNumber.Parse("EL 094259216"));
        Assert.Equal("EL094259216", VatNumber.Parse("GR094259216")?.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("FI")]
    [InlineData("US123456789")]
    [InlineData("FI٠٩٨٥٣٦٠٨")]
    [InlineData("DE136695976 OR 1=1")]
    public void Refuses_what_is_no_number(string? text) => Assert.Null(VatNumber.Parse(text));
}
