using System.Text.Json;
using Xunit;

namespace Kontor.Tests.Tax;

/// <summary>Reference data beside the checkout; tests that need it are skipped where it is not.</summary>
internal static class SharedMaterial
{
    public static JsonDocument Json(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "refs", path);
            if (File.Exists(file))
            {
                return JsonDocument.Parse(File.ReadAllText(file));
            }
        }

        Assert.Skip($"shared/data/refs/{path} is not beside the checkout.");
        throw new InvalidOperationException("Skipped.");
    }
}
