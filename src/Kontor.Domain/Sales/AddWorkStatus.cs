using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Adds a status to hand work over by, such as Design or Production (V06); the first one is the default.</summary>
public sealed record AddWorkStatus : WorkStatusFields, IMake<WorkStatus>
{
    public override IEnumerable<Fault> Faults() => [.. Check.Given("code", Code), .. Check.Given("names", Names), .. base.Faults()];

    public IEnumerable<Need> Needs() => [.. Codes.Asked<WorkStatus>(Code), Need.All<WorkStatus>()];

    public Made<WorkStatus> Make(Moment now)
    {
        Codes.MustBeFree<WorkStatus>("code", Code, now);
        var others = now.All<WorkStatus>().Where(other => other.State != WorkStatusState.Deleted).ToList();
        var status = new WorkStatus { Id = now.NewId<WorkStatus>() };
        status.Code = Change.Text("", Code);
        status.Names = Called(status.Names);
        status.Position = Position ?? others.Select(other => other.Position).DefaultIfEmpty(0).Max() + 1;
        status.IsDefault = IsDefault ?? !others.Exists(other => other.IsDefault);
        return new Made<WorkStatus>(status, status.IsDefault ? [.. Moved(status, now)] : []);
    }
}
