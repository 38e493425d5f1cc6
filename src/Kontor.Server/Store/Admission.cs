using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>Lets a command in: the person may, the body has no faults, and what belongs to the act beside the documents comes with it.</summary>
internal sealed class Admission(IEnumerable<Beside> besides)
{
    private readonly ILookup<Type, Beside> besides = besides.SelectMany(one => one.Acts, (one, act) => (one, act)).ToLookup(pair => pair.act, pair => pair.one);

    /// <exception cref="Forbidden">The person may not.</exception>
    /// <exception cref="Faulty">The body cannot be used.</exception>
    public async ValueTask<Command> Of(Command command, CancellationToken stop)
    {
        var lifecycle = Lifecycles.Of(command.Kind);
        var row = lifecycle.RowOf(command.Act.GetType());
        var permission = lifecycle.PermissionOf(row);
        if ((row.By == Who.System && command.By.Actor != Actor.House) || !command.By.May(permission))
        {
            throw new Forbidden(permission);
        }

        if (command.Act is IChecked body && body.Faults().ToList() is { Count: > 0 } faults)
        {
            throw new Faulty(faults);
        }

        foreach (var beside in command.Keep is null ? besides[command.Act.GetType()] : [])
        {
            command = await beside.Prepare(command, stop);
        }

        return command;
    }
}
