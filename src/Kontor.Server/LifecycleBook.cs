using System.Globalization;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Server.Store;

namespace Kontor.Server;

/// <summary>The lives of all documents as a page to read: states, verbs and who may, from the tables that the program runs by.</summary>
public static class LifecycleBook
{
    /// <summary>The page docs/lifecycles.md.</summary>
    public static string Write()
    {
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        page.Write("# The life of every document\n\nWritten from the tables in `src/Kontor.Domain` by\n`dotnet run --project src/Kontor.Server -- lifecycles > docs/lifecycles.md`; a test fails when it is stale.\n\n");
        page.Write("The verb is the last part of the act's address (`POST /api/v1/orders/{id}/approve`), and with the kind its permission (`orders.approve`).\n");
        page.Write("*Who* are the roles that a new installation has; “Kontor” takes a row by itself, when something else has happened. A verb in (brackets) leaves the state as it is.\n");
        foreach (var table in Lifecycles.All)
        {
            Write(page, table);
        }

        return page.ToString();
    }

    private static void Write(StringWriter page, Lifecycle table)
    {
        page.Write($"\n## {Words.Sentence(table.Plural.Replace('-', ' '))}\n\n```mermaid\nstateDiagram-v2\n    [*] --> {table.StartName}\n");
        foreach (var row in table.Rows.Where(row => !row.Makes && row.ToName is not null))
        {
            foreach (var from in row.FromNames)
            {
                page.Write($"    {from} --> {row.ToName} : {row.Verb}\n");
            }
        }

        foreach (var stays in table.Rows.Where(row => !row.Makes && row.ToName is null).SelectMany(row => row.FromNames.Select(from => (from, row.Verb))).GroupBy(one => one.from, one => one.Verb))
        {
            page.Write($"    {stays.Key} --> {stays.Key} : {string.Join(", ", stays.Select(verb => $"({verb})"))}\n");
        }

        page.Write("```\n\n| verb | from | to | address | who |\n|---|---|---|---|---|\n");
        foreach (var row in table.Rows)
        {
            var from = row.Makes ? "–" : string.Join(", ", row.FromNames);
            var to = row.Makes ? table.StartName : row.ToName ?? "stays";
            var address = row.By == Who.System ? "–" : row.Makes ? $"`POST /{table.Plural}`" : $"`POST /{table.Plural}/{{id}}/{row.Path}`";
            page.Write($"| {row.Verb} | {from} | {to} | {address} | {Takers(table, row)} |\n");
        }
    }

    private static string Takers(Lifecycle table, Row row) => row.By == Who.System
        ? "Kontor"
        : string.Join(", ", NewRoles.All.Where(role => May(role, table.PermissionOf(row)) && (row.Also is not { } also || May(role, also))).Select(role => role.Name));

    private static bool May(AddRole role, string permission) => new Person(Actor.House, role.Permissions!.ToHashSet()).May(permission);
}
