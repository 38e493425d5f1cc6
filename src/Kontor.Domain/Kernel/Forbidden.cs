namespace Kontor.Domain.Kernel;

/// <summary>The permission is missing, for the act or for what it or its body asks for beyond it.</summary>
public sealed class Forbidden(Permit permit) : Exception(permit.Missing.Sentence)
{
    public Forbidden(string permission)
        : this(new Permit(permission))
    {
    }

    public string Permission => permit.Permission;

    public Reason Reason => permit.Missing;
}
