namespace Kontor.Tests.Harness;

/// <summary>Where the repository lies, found upwards from the tests' own program.</summary>
public static class RepositoryFolder
{
    public static string Root { get; } = Find();

    /// <summary>Files that a run leaves for people: screenshots, reports.</summary>
    public static string Artifacts => Directory.CreateDirectory(Path.Combine(Root, "artifacts")).FullName;

    public static string Source => Path.Combine(Root, "src");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kontor.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests must run from inside the repository (no Kontor.slnx above them).");
    }
}
