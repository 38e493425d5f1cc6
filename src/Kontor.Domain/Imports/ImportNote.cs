namespace Kontor.Domain.Imports;

/// <summary>What the report is to say of a row.</summary>
public sealed record ImportNote(int Row, int Rows, string? Key, ImportRowState State, string Code, string Says, Guid? Document = null);
