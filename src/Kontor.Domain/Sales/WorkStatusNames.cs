namespace Kontor.Domain.Sales;

/// <summary>What a work status is called, by language; English where another is missing (V06, V42).</summary>
public sealed record WorkStatusNames(string En, string? Fi, string? Nl, string? Fr)
{
    public string In(string language) => language switch { "fi" => Fi, "nl" => Nl, "fr" => Fr, _ => null } ?? En;
}
