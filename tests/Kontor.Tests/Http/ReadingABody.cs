using System.Text.Json;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;
using Kontor.Server.Http;
using Xunit;

namespace Kontor.Tests.Http;

public sealed class ReadingABody
{
    [Fact]
    public void Gives_the_act_with_what_was_sent()
    {
        var order = Read<PlaceOrder>("""{"subject": "  Mugs ", "orderedOn": "2026-11-22", "lines": [{"sku": "MUG", "quantity": 1.5, "taxClass": "reduced"}]}""");

        Assert.Equal("Mugs", order.Subject);
        Assert.Equal(new DateOnly(2026, 11, 22), order.OrderedOn);
        Assert.Equal(1.5m, Assert.Single(order.Lines!).Quantity);
        Assert.Null(order.Customer);
    }

    [Fact]
    public void Tells_all_faults_at_once_each_by_its_path()
    {
        var faults = Faults<PlaceOrder>("""{"colour": "red", "orderedOn": "22.11.2026", "lines": [{"sku": 1}, {"quantity": "2", "price": 1.23456}], "customer": "nobody"}""");

        Assert.Equal(["colour", "customer", "lines[0].sku", "lines[1].price", "lines[1].quantity", "orderedOn"], faults.Keys.Order());
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1e-30")]
    [InlineData("1.00000000000000000000000000000001")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("100000000000000")]
    [InlineData("0.00001")]
    [InlineData("\"1\"")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("true")]
    public void Refuses_a_number_that_cannot_be_kept_as_it_is(string number) =>
        Assert.Equal("lines[0].quantity", Assert.Single(Faults<PlaceOrder>($$"""{"lines": [{"quantity": {{number}}}]}""").Keys));

    [Theory]
    [InlineData("99999999999999.9999", 99999999999999.9999)]
    [InlineData("1e2", 100)]
    [InlineData("0e5", 0)]
    [InlineData("-0.0001", -0.0001)]
    [InlineData("1.50000", 1.5)]
    public void Keeps_a_number_exactly(string number, double expected) =>
        Assert.Equal((decimal)expected, decimal.Round(Read<PlaceOrder>($$"""{"lines": [{"quantity": {{number}}}]}""").Lines![0].Quantity!.Value, 4), 2);

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e1")]
    [InlineData("2147483648")]
    [InlineData("\"1\"")]
    public void Refuses_what_is_no_whole_number(string number) =>
        Assert.Equal("paymentTermDays", Assert.Single(Faults<PlaceOrder>($$"""{"paymentTermDays": {{number}}}""").Keys));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2026-02-29")]
    [InlineData("2026-11-22T00:00:00Z")]
    [InlineData("")]
    public void Refuses_a_day_that_no_calendar_needs(string day) =>
        Assert.Equal("orderedOn", Assert.Single(Faults<PlaceOrder>($$"""{"orderedOn": "{{day}}"}""").Keys));

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("Forbid,Warn")]
    [InlineData("")]
    public void Refuses_a_choice_that_is_no_word_of_it(string word) =>
        Assert.Equal("negativeStock", Assert.Single(Faults<AddWarehouse>($$"""{"code": "W", "name": "W", "negativeStock": "{{word}}"}""").Keys));

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("a\\u0007b")]
    [InlineData("\\ud800")]
    [InlineData("\\udc00\\ud800")]
    public void Refuses_a_text_that_no_database_keeps(string text) =>
        Assert.Equal("subject", Assert.Single(Faults<PlaceOrder>($$"""{"subject": "{{text}}"}""").Keys));

    [Fact]
    public void Keeps_a_text_of_several_lines() =>
        Assert.Equal("one\ntwo", Read<PlaceOrder>("""{"moreInformation": "one\ntwo"}""").MoreInformation);

    [Fact]
    public void Refuses_a_field_that_is_given_twice() =>
        Assert.Equal("subject", Assert.Single(Faults<PlaceOrder>("""{"subject": "a", "subject": "b"}""").Keys));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"order\"")]
    public void Refuses_what_is_no_object(string body) => Assert.Equal("body", Assert.Single(Faults<PlaceOrder>(body).Keys));

    [Theory]
    [InlineData("""{"lines": {}}""", "lines")]
    [InlineData("""{"lines": [null]}""", "lines[0]")]
    [InlineData("""{"lines": [[]]}""", "lines[0]")]
    [InlineData("""{"lines": [{"id": [1]}]}""", "lines[0].id")]
    [InlineData("""{"billTo": []}""", "billTo")]
    public void Refuses_a_list_for_an_object_and_an_object_for_a_list(string body, string path) => Assert.Equal(path, Assert.Single(Faults<PlaceOrder>(body).Keys));

    [Fact]
    public void Asks_for_what_is_required() => Assert.Contains("name", Faults<AddCustomer>("""{"contacts": [{}]}""").Keys.Select(path => path.Split('.')[^1]));

    [Fact]
    public void Understands_every_field_of_every_act()
    {
        foreach (var field in Lifecycles.All.SelectMany(table => table.Rows).Where(row => row.By == Who.Anyone).SelectMany(row => Bodies.Fields(row.Act)))
        {
            Assert.True(Bodies.IsUnderstood(field.Type), $"{field.Name}: {field.Type}");
        }
    }

    private static T Read<T>(string body) => (T)Binder.Bind(typeof(T), JsonDocument.Parse(body).RootElement);

    private static Dictionary<string, string> Faults<T>(string body) =>
        Assert.Throws<Faulty>(() => Read<T>(body)).Faults.ToDictionary(fault => fault.Field, fault => fault.Sentence);
}
