namespace Kontor.Domain.Kernel;

/// <summary>A permission that something takes, and what to say to whom it is missing.</summary>
/// <param name="Permission">Such as <c>invoices.credit</c>.</param>
/// <param name="What">What takes it beyond the act's own, as the sentence begins; nothing for the act itself.</param>
/// <param name="Instead">What may be done without it, in a sentence.</param>
public sealed record Permit(string Permission, string? What = null, string? Instead = null)
{
    /// <summary>The one code of every missing permission.</summary>
    public const string Code = "forbidden";

    /// <exception cref="Forbidden">It is missing.</exception>
    public void Require(Func<string, bool> may)
    {
        if (!may(Permission))
        {
            throw new Forbidden(this);
        }
    }

    /// <summary>What is said where it is missing.</summary>
    public Reason Missing => new(
        Code, $"{(What is null ? $"This needs the permission “{Permission}”" : $"{What} needs the permission “{Permission}” too")}.{(Instead is null ? "" : " " + Instead)}");
}
