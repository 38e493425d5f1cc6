namespace Kontor.Tests.Harness;

/// <summary>
/// The server's own build output, in the same configuration as the tests. There, unlike in the tests' folder, the
/// manifest of the static files lies beside the program, and the program reads it in every environment.
/// </summary>
public static class BuiltServer
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        // …/bin/Debug/net10.0/
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var path = System.IO.Path.Combine(
            RepositoryFolder.Source, "Kontor.Server", "bin", framework.Parent!.Name, framework.Name, "Kontor.Server.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("The server is not built: dotnet build", path);
    }
}
