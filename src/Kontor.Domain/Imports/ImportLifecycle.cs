using Kontor.Domain.Kernel;
using static Kontor.Domain.Imports.ImportState;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Imports.Import, Kontor.Domain.Imports.ImportState>;

namespace Kontor.Domain.Imports;

/// <summary>The life of an import.</summary>
public static class ImportLifecycle
{
    public static Lifecycle<Import, ImportState> Table { get; } = new(start: Waiting,
    [
        Make<StartImport>(),
        Step<BeginImport>(from: [Waiting, Running], to: Running, by: Who.System),
        Step<AdvanceImport>(from: [Running], by: Who.System),
        Step<FinishImport>(from: [Running], to: Done, by: Who.System),
        Step<FailImport>(from: [Waiting, Running], to: Failed, by: Who.System),
        Step<StopImport>(from: [Waiting, Running], to: Stopped),
        Step<ResumeImport>(from: [Stopped, Failed], to: Waiting),
    ]);
}
