using Xunit;

namespace Kontor.Tests.Harness;

/// <summary>Material from outside (real orders, schemas, official examples) that lies beside the repository, not in it.</summary>
public static class SharedMaterial
{
    /// <summary>The full path of a file or folder in ../shared; the test is skipped where it is absent.</summary>
    public static string Find(string path)
    {
        var found = Path.Combine(RepositoryFolder.Root, "..", "shared", path);
        Assert.SkipUnless(Path.Exists(found), $"The material ../shared/{path} is not beside the repository.");
        return Path.GetFullPath(found);
    }
}
