namespace Kontor.Tests.Harness;

/// <summary>The two databases that Kontor runs on; what holds on one must hold on the other.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
