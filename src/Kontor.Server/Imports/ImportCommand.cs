using System.Globalization;
using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Imports;

/// <summary><c>import &lt;profile&gt; &lt;file&gt; [--create]</c>: takes a file in and shows how it comes on.</summary>
public sealed class ImportCommand(IDbContextFactory<Db> books, ImportIntake intake, ImportRun run, TimeProvider clock)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    /// <returns>0 when every row is dealt with and none failed, 1 when some failed, 2 when it could not be done.</returns>
    public async Task<int> Run(string[] args, CancellationToken stop)
    {
        var words = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).Skip(1).ToList();
        if (words is not [var profile, var path] || !File.Exists(path))
        {
            await Console.Error.WriteLineAsync(words.Count == 2 ? $"There is no file {words[1]}." : $"import <profile> <file> [--create]   profiles: {string.Join(", ", Profile.All.Keys)}");
            return 2;
        }

        try
        {
            await using var content = File.OpenRead(path);
            var file = await ImportFile.Read(Path.GetFileName(path), content, stop);
            var import = (Import)(await intake.Take(profile, file, args.Contains("--create"), Person.House, null, stop)).Answer[0];
            return await Follow(import.Id, stop);
        }
        catch (Exception fault) when (fault is Faulty or Refused)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }

    /// <summary>Runs it here; a server on the same books may be faster, and then it is only shown.</summary>
    private async Task<int> Follow(Id<Import> id, CancellationToken stop)
    {
        while (true)
        {
            var running = run.RunAll(stop);
            do
            {
                Show(await Now(id, stop));
            }
            while (!await Ended(running, stop));

            var import = await Now(id, stop);
            if (import.State is not (ImportState.Waiting or ImportState.Running))
            {
                Show(import);
                return await Told(import, stop);
            }
        }
    }

    private async Task<bool> Ended(Task running, CancellationToken stop)
    {
        await Task.WhenAny(running, Task.Delay(Beat, clock, stop));
        if (!running.IsCompleted)
        {
            return false;
        }

        await running;
        await Task.Delay(Beat, clock, stop);
        return true;
    }

    private async Task<Import> Now(Id<Import> id, CancellationToken stop)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        return await db.Set<Import>().AsNoTracking().FirstAsync(import => import.Id == id, stop);
    }

    private static void Show(Import import)
    {
        const int Width = 30;
        var share = import.RowsTotal == 0 ? 1m : (decimal)import.RowsRead / import.RowsTotal;
        var bar = new string('#', (int)(share * Width)).PadRight(Width, '.');
        var left = import.SecondsLeft is { } seconds ? string.Create(CultureInfo.InvariantCulture, $", {Math.Ceiling(seconds)} s left") : "";
        var text = string.Create(
            CultureInfo.InvariantCulture, $"[{bar}] {share,4:P0} {import.RowsRead:N0} of {import.RowsTotal:N0} rows, {import.Rate ?? 0:N0} rows/s{left}");
        Console.Write(Console.IsOutputRedirected ? text + "\n" : "\r" + text.PadRight(100));
    }

    private async Task<int> Told(Import import, CancellationToken stop)
    {
        var made = import.Made;
        Console.WriteLine();
        Console.WriteLine($"{import.FileName}: {Words.Spaced(import.State.ToString())}{(import.Fault is null ? "" : $". {import.Fault}")}");
        Console.WriteLine($"Rows: {import.RowsDone} done, {import.RowsAlreadyThere} already there, {import.RowsWaiting} waiting, {import.RowsFailed} failed.");
        Console.WriteLine(
            $"Made: {made.Customers} customers, {made.Products} products, {made.Warehouses} warehouses, {made.Orders} orders, {made.StockAdjustments} stock adjustments; {made.OrdersReduced} orders reduced, {made.OrdersCancelled} cancelled.");
        foreach (var decision in import.Decisions)
        {
            Console.WriteLine($"  {decision.Code}: {decision.Rows} rows");
        }

        await using var db = await books.CreateDbContextAsync(stop);
        foreach (var row in await db.Set<ImportRow>().AsNoTracking().Where(row => row.Import == import.Id && row.State == ImportRowState.Failed).OrderBy(row => row.Id).Take(20).ToListAsync(stop))
        {
            await Console.Error.WriteLineAsync($"row {row.Row}: {row.Says}");
        }

        Console.WriteLine($"The whole report: GET /api/v1/imports/{import.Id}/rows");
        return import.State != ImportState.Done ? 2 : import.RowsFailed > 0 ? 1 : 0;
    }
}
