using Microsoft.AspNetCore.Identity;

namespace Kontor.Server.Access;

/// <summary>Mail addresses are kept and compared in small letters.</summary>
internal sealed class LowerCase : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name?.Trim().ToLowerInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
