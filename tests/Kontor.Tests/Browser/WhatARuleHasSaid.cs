using System.Text.RegularExpressions;
using Kontor.Domain.Kernel;
using Kontor.Server.Ui;
using Kontor.Tests.House;
using Xunit;

namespace Kontor.Tests.Browser;

/// <summary>The sentences of the rules, on a screen of another language.</summary>
public sealed class WhatARuleHasSaid
{
    private static readonly Phrases Finnish = Phrases.In("fi");

    public static TheoryData<string, string> Said => new()
    {
        { "Refund 1061.6 EUR by card (PAY-15), or use it for another order: nothing goes back by itself.", "Palauta 1\u00a0061,60 EUR tavalla card (PAY-15) tai käytä se toiseen tilaukseen: mikään ei palaudu itsestään." },
        { "Refund 85.5 EUR by cash or bank (PAY-3)", "Palauta 85,50 EUR tavalla cash tai bank (PAY-3)" },
        { "Customer is required.", "Asiakas on pakollinen." },
        { "Billing email must be one mail address, such as orders@example.com.", "Laskutuksen sähköposti: yksi sähköpostiosoite, kuten orders@example.com." },
        { "“lines[0].quantity” must be a number.", "”Määrä”: tähän tarvitaan luku." },
        { "P1: 99 asked, 10 of the 12 shipped can still come back.", "P1: pyydetty 99; toimitetuista 12 voi vielä palata 10." },
        { "25.5 %, valid from 2024-09-01.", "25,5 %, voimassa 1.9.2024 alkaen." },
        { "Nobody has translated this.", "Nobody has translated this." },
    };

    [Theory, MemberData(nameof(Said))]
    public void Is_said_in_the_language_of_the_person_with_its_figures(string english, string finnish) => Assert.Equal(finnish, Finnish.Told(english));

    [Fact]
    public void Keeps_its_figures_where_only_the_code_has_a_word() =>
        Assert.Equal(
            ("SO-7 toimitetaan, kun se on maksettu: 12,50 EUR puuttuu. Kirjaa maksu tai vaihda maksuehto.", "Refund 12.50 EUR by card (PAY-1), or use it for another order: nothing goes back by itself."),
            (Finnish.Said(new Reason("waits-for-payment", "SO-7 is shipped when it is paid: 12.5 EUR are missing. Record the payment, or change the payment term.")), Phrases.In("en").Said(new Reason("refund-due", "Refund 12.5 EUR by card (PAY-1), or use it for another order: nothing goes back by itself."))));

    [Fact]
    public void Names_no_act_as_programs_call_it() =>
        Assert.Equal(
            "Goods were shipped. They must come back before it can be cancelled, or it is cancelled and they stay.",
            Phrases.In("en").Said(new Reason("shipped", "Goods of SO-1 were shipped. They must come back before it can be cancelled, or it is cancelled with the goods left to the customer (“cancel shipped”).")));

    [Fact]
    public void Is_several_sentences_at_times() => Assert.Equal(
        "A-1: toimitettavana 4, varastossa MAIN on 1,5. B.2: toimitettavana 2, varastossa MAIN on 0.", Finnish.ToldEach("A-1: 4 to be shipped, 1.5 in MAIN. B.2: 2 to be shipped, 0 in MAIN."));

    [Theory]
    [InlineData("shipment-draft", "Shipment SH-3 is draft; “print” needs it to be confirmed. “Confirm” it first.", "Ei mahdollista tilassa: Luonnos. Ensin: Vahvista toimitus.")]
    [InlineData("order-cancelled", "Order SO-7 is cancelled; “edit” needs it to be created or approved. “Duplicate” it, if it is wanted again.", "Ei mahdollista tilassa: Peruttu. Jos sitä tarvitaan taas: Kopioi.")]
    [InlineData("invoice-ready", "Invoice 7 is ready; “credit” needs it to be sent. “Discard” it instead.", "Ei mahdollista tilassa: Valmis lähetettäväksi. Sen sijaan: Hylkää.")]
    [InlineData("shipment-draft", "Shipment SH-3 is draft; “print” needs it to be confirmed.", "Ei mahdollista tilassa: Luonnos.")]
    public void Of_a_state_names_the_button_that_leads_out_of_it(string code, string english, string finnish) =>
        Assert.Equal(finnish, Finnish.Said(new Reason(code, english)));

    [Fact]
    public void Of_something_to_do_leaves_alone_what_people_write() => Assert.Equal("standard", Finnish.Subject("standard"));

    [Fact]
    public void Is_still_said_by_a_rule()
    {
        var rules = string.Concat(SourceFile.Below("src").Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(file => file.Text));
        var stale =
            from word in Phrases.In("en").All
            where word.Key.StartsWith("told.", StringComparison.Ordinal) && !word.Key.StartsWith("told.piece.", StringComparison.Ordinal) && word.Key is not ("told.list.or" or "told.key")
            let longest = Regex.Split(word.Value, @"\{\d\}|: ").MaxBy(part => part.Length)!
            where !rules.Contains(longest, StringComparison.Ordinal)
            select $"{word.Key}: {word.Value}";

        FormatRules.AssertNone(stale);
    }

    [Fact]
    public void Of_a_stage_or_a_tax_is_known_wherever_it_is_asked()
    {
        var unknown =
            from file in SourceFile.Below("src/Kontor.Domain")
            where file.Path.EndsWith(".cs", StringComparison.Ordinal)
            from asked in Regex.Matches(file.Text, @"(?:new StageStep\(|new TaxStep\(|Told\(steps, |\.Tell\(|Note\(|Asked = |HowFar = )""([^""{]+)""").Select(found => found.Groups[1].Value)
            where Finnish.Told(asked) == asked
            select $"{file.Path}: {asked}";

        FormatRules.AssertNone(unknown);
    }
}
