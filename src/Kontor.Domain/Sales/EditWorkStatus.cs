using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Renames a work status, moves it in the list or makes it the default; what was written before stays written (V06).</summary>
public sealed record EditWorkStatus : WorkStatusFields, IAct<WorkStatus>
{
    public IEnumerable<Need> Needs(WorkStatus status) => [Need.All<WorkStatus>()];

    public IEnumerable<Fact> Apply(WorkStatus status, Moment now)
    {
        if (Change.Text(status.Code, Code) != status.Code)
        {
            throw new Faulty("code", "The code of a work status stays; its names can change.");
        }

        if (IsDefault == false && status.IsDefault)
        {
            throw new Faulty("isDefault", "New orders begin with this status. Make another one the default instead.");
        }

        if (IsDefault == true && status.State != WorkStatusState.Active)
        {
            throw new Faulty("isDefault", $"{status.Label} is inactive. Activate it before making it the default.");
        }

        var becomes = IsDefault == true && !status.IsDefault;
        status.Names = Called(status.Names);
        status.Position = Position ?? status.Position;
        status.IsDefault |= becomes;
        return becomes ? Moved(status, now) : [];
    }
}
