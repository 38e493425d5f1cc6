using Kontor.Domain.Kernel;

namespace Kontor.Domain.Imports;

/// <summary>What became of a row.</summary>
public enum ImportRowState
{
    /// <summary>It could not be imported; its sentence says why.</summary>
    Failed,

    /// <summary>It is kept here until something can take it.</summary>
    Waiting,

    /// <summary>An earlier import brought it.</summary>
    AlreadyThere,

    /// <summary>It is imported, in a way that its sentence tells.</summary>
    Decided,

    /// <summary>It is imported, and somebody should look at it.</summary>
    Warned,
}

/// <summary>A line of an import's report, for rows that did not simply become what they said; kept for ever.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Import">Of which import.</param>
/// <param name="Row">As a spreadsheet counts, the header being row 1; in a file without a header, the order's place.</param>
/// <param name="Rows">How many rows from there on it is about.</param>
/// <param name="Key">What the source calls the order, with the profile before it.</param>
/// <param name="State">What became of it.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Says">For people.</param>
/// <param name="Document">What it became, or what it changed.</param>
public sealed record ImportRow(
    Id<ImportRow> Id, Id<Import> Import, int Row, int Rows, string? Key, ImportRowState State, string Code, string Says, Guid? Document) : Entry;
