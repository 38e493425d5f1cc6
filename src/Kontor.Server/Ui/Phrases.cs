using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kontor.Domain.Activities;
using Kontor.Domain.Billing;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Server.Ui;

/// <summary>The words of one language (V42), and its ways of writing numbers, money and dates.</summary>
public sealed partial class Phrases
{
    private static readonly FrozenDictionary<string, string> Cultures = new Dictionary<string, string>
    {
        ["en"] = "en-GB", ["fi"] = "fi-FI", ["nl"] = "nl-NL", ["fr"] = "fr-FR",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Phrases> Known = Languages.Codes.ToFrozenDictionary(code => code, code => new Phrases(code));

    private readonly FrozenDictionary<string, string> words;

    private Phrases(string language)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(Cultures[language]);
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream($"words/{language}.json")!;
        words = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>ISO 639-1.</summary>
    public string Language { get; }

    public CultureInfo Culture { get; }

    /// <summary>Everything that can be said, by its key.</summary>
    public IReadOnlyDictionary<string, string> All => words;

    /// <summary>What is said under a key. One that is missing stands out, and a test looks for it on every screen.</summary>
    public string this[string key] => words.TryGetValue(key, out var said) ? said : $"⟦{key}⟧";

    /// <summary>The language by its code; English for one that is not spoken here.</summary>
    public static Phrases In(string? language) => Known.GetValueOrDefault(language ?? "", Known["en"]);

    public bool Has(string key) => words.ContainsKey(key);

    public string With(string key, params object?[] values) => string.Format(Culture, this[key], values);

    /// <summary>A state, a badge, a choice: <c>OrderState.Approved</c>.</summary>
    public string Of(Enum value) => this[$"{value.GetType().Name}.{value}"];

    /// <summary>The word on the button of an act.</summary>
    public string Verb(string plural, string verb) => Has($"{plural}.{verb}") ? this[$"{plural}.{verb}"] : this[$"verb.{verb}"];

    /// <summary>The label of a field of a kind of document.</summary>
    public string Field(string plural, string name) => Has($"{plural}.field.{name}") ? this[$"{plural}.field.{name}"] : this[$"field.{name}"];

    /// <summary>A refusal in this language where its code is known, otherwise as the rule says it.</summary>
    public string Said(Reason reason) => this.Told(reason.Sentence) is var told && (told != reason.Sentence || (Language == "en" && !NamesTheApi().IsMatch(told))) ? told : InGeneral(reason);

    /// <summary>A sentence that names an act as programs call it, such as “cancel shipped”, is none for a screen, whose button says it otherwise.</summary>
    [GeneratedRegex("“[a-z][a-z ]*”")]
    private static partial Regex NamesTheApi();

    private string InGeneral(Reason reason) => this switch
    {
        _ when Has($"reason.{reason.Code}") => this[$"reason.{reason.Code}"],
        _ when InState(reason.Code) is { } found => With("reason.state", this[found.State]) + Way(found.Table, reason.Sentence),
        _ => reason.Sentence,
    };

    /// <summary>The state that stands in the way: <c>order-cancelled</c> → <c>OrderState.Cancelled</c>.</summary>
    private static (Lifecycle Table, string State)? InState(string code) => Lifecycles.All
        .SelectMany(table => table.States.Select(state => (Code: $"{Words.Kebab(table.Kind.Name)}-{Words.Kebab(state)}", Found: (table, $"{table.Kind.GetProperty("State")!.PropertyType.Name}.{state}"))))
        .Where(one => one.Code == code).Select(one => ((Lifecycle, string)?)one.Found).FirstOrDefault();

    /// <summary>What to do about the state, by the name of its button.</summary>
    private string Way(Lifecycle table, string sentence) => WayOut().Match(sentence) is { Success: true } way
        ? " " + With($"reason.way.{way.Groups["how"].Value}", Verb(table.Plural, Words.Kebab(way.Groups["verb"].Value.Replace(' ', '-'))))
        : "";

    [GeneratedRegex("“(?<verb>[A-Z][a-z ]*)” it(?: (?<how>first|instead)|, if it is wanted (?<how>again))\\.$")]
    private static partial Regex WayOut();

    /// <summary>What kind of document it is.</summary>
    public string Noun(Document document) => this[document is Invoice { Kind: InvoiceKind.CreditNote } ? "paper.credit" : $"noun.{Lifecycles.Of(document.GetType()).Plural}"];

    /// <summary>What people call a document here. In a rehearsal a new number is only a placeholder; then its kind says enough.</summary>
    public string Label(Document document) => document switch
    {
        Invoice invoice when invoice.Number?.EndsWith("-?", StringComparison.Ordinal) != false => With("label.invoice", invoice.OrderNumber),
        Activity activity => this.Subject(activity.Subject),
        OrderSettings => this["settings.orders"],
        WorkStatus status => status.Names.In(Language),
        _ when document.Label.Contains("-?", StringComparison.Ordinal) => "",
        _ => document.Label,
    };

    public string Number(decimal number) => number.ToString("#,0.######", Culture);

    public string Amount(decimal amount, string currency) => amount.ToString("N" + new Currency(currency).Decimals, Culture);

    public string Money(decimal amount, string currency) => $"{Amount(amount, currency)} {currency}";

    /// <summary>At least the currency's decimals, at most four.</summary>
    public string Price(decimal price, string currency) =>
        price.ToString("#,0." + new string('0', new Currency(currency).Decimals).PadRight(4, '#'), Culture);

    public string Day(DateOnly? day) => day?.ToString("d", Culture) ?? "–";

    /// <summary>How large a file is.</summary>
    public string Size(int bytes) => bytes switch
    {
        < 1 << 10 => $"{bytes} B",
        < 1 << 20 => $"{(bytes / 1024m).ToString("#,0", Culture)} kB",
        _ => $"{(bytes / 1048576m).ToString("#,0.0", Culture)} MB",
    };

    public string Instant(DateTime utc, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone).ToString("g", Culture);
}
