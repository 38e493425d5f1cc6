using Kontor.Domain.Kernel;

namespace Kontor.Domain.Imports;

/// <summary>Takes a file in; it is imported when its turn comes.</summary>
public sealed record StartImport(string Profile, string FileName, decimal FileSize, string FileHash, int Rows, bool MakesMissing) : IMake<Import>, IFromFile
{
    public Made<Import> Make(Moment now) => new(new Import
    {
        Id = now.NewId<Import>(),
        Profile = Profile,
        FileName = FileName,
        FileSize = FileSize,
        FileHash = FileHash,
        RowsTotal = Rows,
        MakesMissing = MakesMissing,
        StartedById = now.By.Id,
        StartedByName = now.By.Name,
        AskedAt = now.Instant,
    });
}
