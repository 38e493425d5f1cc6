namespace Kontor.Tests.House;

/// <summary>Which file uses which, by the names of the types that one file alone declares.</summary>
public static class Arrows
{
    /// <summary>Every arrow that does not point down, as "file → file (name)".</summary>
    public static IReadOnlyList<string> PointingUp(IReadOnlyList<SourceFile> files)
    {
        var homes = files.SelectMany(file => file.Declares.Select(name => (name, file))).ToLookup(x => x.name, x => x.file);
        var named =
            from file in files
            from name in file.Says.Except(file.Declares)
            let home = HomeOf(homes[name], file)
            where home is not null && !Floors.MayPoint(file.Folder, home.Folder)
            select $"{file.Path} → {home.Path} ({name})";
        var used =
            from file in files
            from name in file.Usings
            let room = Floors.RoomOf(name)
            where room is not null && !Floors.MayPoint(file.Folder, room)
            select $"{file.Path} → {room} (using {name})";
        return [.. used, .. named];
    }

    /// <summary>The one declaration that can be meant: visible from the file's project, and nearer than any other.</summary>
    private static SourceFile? HomeOf(IEnumerable<SourceFile> declared, SourceFile user)
    {
        var ranked = declared
            .Where(file => Sees(user, file))
            .Select(file => (file, near: Near(file.Folder, user.Folder)))
            .OrderByDescending(x => x.near)
            .Take(2)
            .ToList();
        return ranked switch
        {
            [var only] => only.file,
            [var nearest, var next] when nearest.near > next.near => nearest.file,
            _ => null, // A shared name says nothing.
        };
    }

    private static bool Sees(SourceFile user, SourceFile declared) =>
        !user.Path.StartsWith("src/Kontor.Domain/", StringComparison.Ordinal)
        || declared.Path.StartsWith("src/Kontor.Domain/", StringComparison.Ordinal);

    private static int Near(string folder, string other) =>
        folder.Split('/').Zip(other.Split('/')).TakeWhile(pair => pair.First == pair.Second).Count();
}
