using System.Globalization;
using Kontor.Server.Ui;
using Xunit;

namespace Kontor.Tests.Browser;

public sealed class TypingANumber
{
    [Theory]
    [InlineData("en-GB", "1234.5", 1234.5)]
    [InlineData("en-GB", "1,234.50", 1234.5)]
    [InlineData("en-GB", "1,234", 1234)]
    [InlineData("en-GB", "1,5", 1.5)]
    [InlineData("fi-FI", "1234,5", 1234.5)]
    [InlineData("fi-FI", "1 234,50", 1234.5)]
    [InlineData("fi-FI", "0.255", 0.255)]
    [InlineData("fi-FI", "−3", -3)]
    [InlineData("nl-NL", "1.234,5", 1234.5)]
    [InlineData("nl-NL", "1.234", 1234)]
    [InlineData("nl-NL", "1.234.567", 1234567)]
    [InlineData("fr-FR", "1 234,5", 1234.5)]
    public void Is_understood_as_people_of_that_language_write_it(string culture, string typed, double meant) =>
        Assert.Equal((decimal)meant, FormBody.Number(typed, CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("")]
    [InlineData("four")]
    [InlineData("1-2")]
    [InlineData("12x")]
    public void Is_refused_when_it_is_none(string typed) =>
        Assert.Null(FormBody.Number(typed, CultureInfo.GetCultureInfo("en-GB")));
}
