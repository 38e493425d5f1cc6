using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kontor.Server.Http;

/// <summary>The business meaning of types and fields, as their XML documentation says it: the compiler writes it beside the program.</summary>
public static partial class XmlDocs
{
    private static readonly Lazy<Dictionary<string, XElement>> Members = new(() => new[] { "Kontor.Domain.xml", "Kontor.Server.xml" }
        .Select(name => Path.Combine(AppContext.BaseDirectory, name))
        .Where(File.Exists)
        .SelectMany(path => XDocument.Load(path).Descendants("member"))
        .Where(member => ((string)member.Attribute("name")!).Contains(":Kontor.", StringComparison.Ordinal))
        .ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal));

    /// <summary>What a type is; nothing when nobody has said it.</summary>
    public static string? Of(Type type) => Text(Member("T", type)?.Element("summary"));

    /// <summary>What a property means: its own sentence, or that of the parameter it comes from.</summary>
    public static string? Of(PropertyInfo property) => Text(Member("P", property.DeclaringType!, property.Name)?.Element("summary")) ?? Parameter(property.DeclaringType!, property.Name);

    /// <summary>What a field of a body means.</summary>
    public static string? OfField(Type type, string field) =>
        type.GetProperties().FirstOrDefault(property => property.Name.Equals(field, StringComparison.OrdinalIgnoreCase)) is { } property ? Of(property) : null;

    public static string FirstSentence(string text) => Sentence().Match(text) is { Success: true } match ? match.Value : text;

    private static string? Parameter(Type type, string name) =>
        Text(Member("T", type)?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == name));

    private static XElement? Member(string kind, Type type, string? member = null) =>
        Members.Value.GetValueOrDefault($"{kind}:{type.FullName?.Replace('+', '.')}{(member is null ? "" : "." + member)}");

    private static string? Text(XElement? element) =>
        element is null ? null : Requirement().Replace(Spaces().Replace(string.Concat(element.Nodes().Select(Text)), " "), "").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => ((string?)see.Attribute("cref") ?? (string?)see.Attribute("langword") ?? "").Split('.', ':')[^1],
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference => (string)reference.Attribute("name")!,
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>Requirements and rules are for those who build the house, not for those who call it.</summary>
    [GeneratedRegex(@"\s*\((?:[A-Z]{1,3}-?\d|rules? \d)[^()]*\)")]
    private static partial Regex Requirement();

    [GeneratedRegex(@"^.+?[.;](?=\s|$)")]
    private static partial Regex Sentence();
}
