namespace Kontor.Domain.Kernel;

/// <summary>The permission is missing, for the act or for what its body asks for beyond it.</summary>
public sealed class Forbidden(string permission, string? sentence = null) : Exception(sentence ?? $"This needs the permission “{permission}”.")
{
    public string Permission { get; } = permission;
}
