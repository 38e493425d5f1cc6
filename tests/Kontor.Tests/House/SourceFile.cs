using System.Text.RegularExpressions;
using Kontor.Tests.Harness;

namespace Kontor.Tests.House;

/// <summary>A source file as the rules of the house see it: where it stands, what it declares and which names it says.</summary>
public sealed partial class SourceFile
{
    private static readonly Regex OfNoConcern = Built();

    public SourceFile(string path, string text)
    {
        Path = path;
        Folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";
        Text = text;
        var razor = path.EndsWith(".razor", StringComparison.Ordinal);
        var code = (razor ? RazorComment() : CommentOrString()).Replace(text, " ");
        Usings = [.. Using().Matches(code).Select(found => found.Groups[1].Value)];
        var body = UsingOrNamespace().Replace(code, "");
        Declares = [.. Declaration().Matches(body).Select(found => found.Groups[1].Value)];
        if (razor)
        {
            Declares.Add(System.IO.Path.GetFileNameWithoutExtension(path));
        }

        Says = [.. Name().Matches(body).Select(found => found.Value)];
    }

    /// <summary>From the repository's root, with forward slashes: src/Kontor.Domain/Kernel/Act.cs.</summary>
    public string Path { get; }

    public string Folder { get; }

    public string Text { get; }

    public HashSet<string> Usings { get; }

    public HashSet<string> Declares { get; }

    public HashSet<string> Says { get; }

    /// <summary>The C# and Razor files below one of the repository's folders, what the build makes left out.</summary>
    public static IReadOnlyList<SourceFile> Below(string folder) =>
    [
        .. from file in Directory.EnumerateFiles(System.IO.Path.Combine(RepositoryFolder.Root, folder), "*", SearchOption.AllDirectories)
           where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
           let path = System.IO.Path.GetRelativePath(RepositoryFolder.Root, file).Replace('\\', '/')
           where !OfNoConcern.IsMatch(path)
           orderby path
           select new SourceFile(path, File.ReadAllText(file)),
    ];

    [GeneratedRegex(@"/(bin|obj|node_modules|wwwroot)/")]
    private static partial Regex Built();

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|\$*@?\"{3}.*?\"{3}|\$?@\$?"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", RegexOptions.Singleline)]
    private static partial Regex CommentOrString();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"^\s*@?(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(Kontor\.[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?!var\b|\()[\w.=<>, ]+;|^\s*namespace\s+[\w.]+|^\s*@(?:using|namespace)\s+[\w.]+", RegexOptions.Multiline)]
    private static partial Regex UsingOrNamespace();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?|delegate\s+[\w<>\[\],.? ]+)\s+([A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b[A-Z]\w*\b")]
    private static partial Regex Name();
}
