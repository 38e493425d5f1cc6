using System.Data.Common;
using System.Text.RegularExpressions;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kontor.Tests.Http;

/// <summary>Notes what a server asks its database, and has the database say how it would answer.</summary>
internal sealed partial class Plans : DbCommandInterceptor
{
    private readonly List<(string Sql, List<DbParameter> Parameters)> asked = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public void Forget()
    {
        lock (asked)
        {
            asked.Clear();
        }
    }

    /// <summary>The questions that read a whole growing table, each with its plan.</summary>
    public async Task<IReadOnlyList<string>> Scans(DbConnection connection, Engine engine)
    {
        List<(string Sql, List<DbParameter> Parameters)> noted;
        lock (asked)
        {
            noted = [.. asked];
        }

        var scans = new List<string>();
        foreach (var (sql, parameters) in noted)
        {
            foreach (var question in sql.Split(";\n").Select(part => part.Trim().TrimEnd(';')).Where(part => Plannable().IsMatch(part)))
            {
                var plan = await Plan(connection, engine, question, parameters);
                if (IsScan(engine, question, plan))
                {
                    scans.Add(question + "\n→ " + string.Join("\n  ", plan));
                }
            }
        }

        return noted.Count > 0 ? scans : throw new InvalidOperationException("Nothing was asked.");
    }

    private static bool IsScan(Engine engine, string question, IReadOnlyList<string> plan) => GrownBooks.Growing.Any(table =>
    {
        if (engine == Engine.Postgres)
        {
            return plan.Any(line => Regex.IsMatch(line, $@"Seq Scan on {table}\b"));
        }

        // SQLite names tables by their aliases. To walk an index in its order is fine, unless everything is then sorted.
        var alias = Regex.Match(question, $"\"{table}\" AS \"(\\w+)\"") is { Success: true } match ? match.Groups[1].Value : table;
        return plan.Any(line => Regex.IsMatch(line, $@"^SCAN {alias}\b") && !line.Contains("USING", StringComparison.Ordinal))
            || (plan.Any(line => Regex.IsMatch(line, $@"^SCAN {alias}\b")) && plan.Any(line => line.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal)));
    });

    private static async Task<IReadOnlyList<string>> Plan(DbConnection connection, Engine engine, string question, List<DbParameter> parameters)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // What the server asked, asked again.
        command.CommandText = (engine == Engine.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + question;
#pragma warning restore CA2100
        foreach (var parameter in parameters.Where(one => Regex.IsMatch(question, Regex.Escape(one.ParameterName.StartsWith('@') ? one.ParameterName : "@" + one.ParameterName) + @"\b")))
        {
            var copy = command.CreateParameter();
            (copy.ParameterName, copy.Value, copy.DbType) = (parameter.ParameterName, parameter.Value, parameter.DbType);
            command.Parameters.Add(parameter is ICloneable clone ? clone.Clone() : copy);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(engine == Engine.Sqlite ? 3 : 0));
        }

        return lines;
    }

    private void Note(DbCommand command)
    {
        lock (asked)
        {
            asked.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>()]));
        }
    }

    [GeneratedRegex("^(SELECT|UPDATE|DELETE|WITH)\\b")]
    private static partial Regex Plannable();
}
