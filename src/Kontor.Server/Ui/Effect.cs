using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Kontor.Domain.Billing;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Server.Store;

namespace Kontor.Server.Ui;

/// <summary>What an act does to one document, in the words of the person who is about to do it.</summary>
/// <param name="Name">Which document: its kind and its label.</param>
/// <param name="IsNew">It is made.</param>
/// <param name="Figures">What becomes different on it.</param>
public sealed record Effect(string Name, bool IsNew, IReadOnlyList<EffectFigure> Figures)
{
    /// <summary>What says enough of a new document.</summary>
    private static readonly HashSet<string> OfNew = ["customerName", "invoiceDate", "dueDate", "net", "tax", "gross", "billingEmail", "name", "reason", "amount", "method", "part"];

    /// <summary>Said by other figures, or of no use before a decision.</summary>
    private static readonly HashSet<string> Unsaid = ["id", "version", "searchText", "state", "stage", "confirmedBy", "sentAt", "firstStage"];

    /// <param name="outcome">What the rehearsal came to.</param>
    /// <param name="phrases">The words of the person.</param>
    /// <param name="methods">The payment methods by their codes.</param>
    public static IReadOnlyList<Effect> Of(Outcome outcome, Phrases phrases, IReadOnlyDictionary<string, string> methods) =>
        [.. outcome.Changes.Select(change => Of(change, phrases, methods)).Where(effect => effect.IsNew || effect.Figures.Count > 0)];

    private static Effect Of(DocumentChange change, Phrases phrases, IReadOnlyDictionary<string, string> methods)
    {
        var plural = Lifecycles.Of(change.Document.GetType()).Plural;
        var figures = new List<EffectFigure>();
        foreach (var (name, after) in change.After)
        {
            var before = change.Before?[name];
            if (after is not (JsonValue or null) || before is not (JsonValue or null) || Unsaid.Contains(name) || (name == "dueDate" && change.Document is Invoice { Kind: InvoiceKind.CreditNote }) || JsonNode.DeepEquals(before, after))
            {
                continue;
            }

            if (change.Before is null ? OfNew.Contains(name) : phrases.Has($"field.{name}") || phrases.Has($"{plural}.field.{name}"))
            {
                var text = change.Before is null ? Text(change.Document, name, after, phrases) : $"{Text(change.Document, name, before, phrases)} → {Text(change.Document, name, after, phrases)}";
                figures.Add(new EffectFigure(phrases.Field(plural, name), name == "method" ? methods.GetValueOrDefault(text, text) : text));
            }
        }

        if (change.Before is null && change.Document is Shipment shipment)
        {
            figures.Add(new EffectFigure(phrases["field.lines"], string.Join(" · ", shipment.Lines.Take(6).Select(line => $"{phrases.Number(line.Quantity)} × {line.Sku ?? line.Description}"))));
        }

        if (change.Before is null && change.Document is Return back)
        {
            figures.Add(new EffectFigure(phrases["field.lines"], string.Join(" · ", back.Lines.Take(6).Select(line => $"{phrases.Number(line.Quantity)} × {line.Sku ?? line.Description} ({phrases.Of(line.Disposition)})"))));
        }

        if (change.Before?["state"] is { } was && !JsonNode.DeepEquals(was, change.After["state"]))
        {
            figures.Insert(0, new EffectFigure(phrases["field.state"], $"{State(change.Document, was, phrases)} → {State(change.Document, change.After["state"], phrases)}"));
        }

        return new Effect($"{phrases.Noun(change.Document)} {phrases.Label(change.Document)}".TrimEnd(), change.Before is null, figures);
    }

    private static string State(Document document, JsonNode? state, Phrases phrases)
    {
        var kind = document.GetType().GetProperty("State")!.PropertyType;
        return state is null ? "–" : phrases[$"{kind.Name}.{state}"];
    }

    private static string Text(Document document, string name, JsonNode? value, Phrases phrases)
    {
        if (value is null)
        {
            return "–";
        }

        var property = document.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        var type = Nullable.GetUnderlyingType(property?.PropertyType ?? typeof(string)) ?? property?.PropertyType ?? typeof(string);
        var text = value.ToString();
        return type switch
        {
            { IsEnum: true } => phrases[$"{type.Name}.{text}"],
            _ when type == typeof(decimal) => phrases.Figure(document, name, decimal.Parse(text, CultureInfo.InvariantCulture)),
            _ when type == typeof(DateOnly) => phrases.Day(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ when type == typeof(bool) => phrases[text == "true" ? "yes" : "no"],
            _ when text.EndsWith("-?", StringComparison.Ordinal) => phrases["effect.number"],
            _ => text,
        };
    }
}

/// <summary>A field and what it becomes, such as “on hand 10 → 6”.</summary>
public sealed record EffectFigure(string Field, string Text);
