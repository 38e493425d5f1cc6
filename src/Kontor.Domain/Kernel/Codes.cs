namespace Kontor.Domain.Kernel;

/// <summary>The codes and numbers by which people know things are unique among what is not deleted.</summary>
public static class Codes
{
    /// <summary>The question to ask when a body brings a code that the document does not have yet.</summary>
    public static IEnumerable<Need> Asked<T>(string? code, string? own = null)
        where T : Document<T>, INamed =>
        IsNew(code, own) ? [Need.Named<T>(code!.Trim())] : [];

    /// <exception cref="Faulty">Another document has the code.</exception>
    public static void MustBeFree<T>(string field, string? code, Moment now, string? own = null)
        where T : Document<T>, INamed
    {
        if (IsNew(code, own) && now.Named<T>(code!.Trim()) is { StateName: not "Deleted" } holder)
        {
            var who = holder.Label == code.Trim() ? "" : $": {holder.Label}";
            throw new Faulty(field, $"{Check.Called(field)} {code.Trim()} already belongs to another {Words.Spaced(typeof(T).Name)}{who}.");
        }
    }

    private static bool IsNew(string? code, string? own) => !string.IsNullOrWhiteSpace(code) && code.Trim() != own;
}
