using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;

namespace Kontor.Server.Imports;

/// <summary>Takes files in, for the API and the command line: a file of another kind is told at once.</summary>
public sealed class ImportIntake(Desk desk)
{
    /// <exception cref="Faulty">The profile is not known, or the file is not of its kind.</exception>
    /// <exception cref="Forbidden">The person may not make by hand what the file would make.</exception>
    public async Task<Outcome> Take(string? profileName, ImportFile file, bool makesMissing, Person by, string? key, CancellationToken stop)
    {
        var profile = Profile.Named(profileName);
        string[] needed = [.. profile.Permissions, .. makesMissing && profile.Permissions.Contains("orders.create") ? ["customers.create", "products.create"] : Array.Empty<string>()];
        foreach (var permission in needed.Where(permission => !by.May(permission)))
        {
            throw new Forbidden(permission);
        }

        var rows = profile.Read(file.Open).Sum(parcel => parcel.Rows);
        if (rows == 0)
        {
            throw new Faulty("file", "The file has no rows below its header.");
        }

        var start = new StartImport(profile.Name, file.Name, file.Content.LongLength, file.Hash, rows, makesMissing);
        return await desk.Take(Command.Make(start, by) with
        {
            Key = key,
            Fingerprint = key is null ? "" : $"{profile.Name} {makesMissing} {file.Hash}",
            Keep = (db, import, _) => file.Keep(db, import),
        }, stop);
    }
}
