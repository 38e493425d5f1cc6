using Kontor.Domain.Imports;

namespace Kontor.Server.Imports;

/// <summary>Parcels that are taken in one transaction.</summary>
/// <param name="From">How many rows come before.</param>
/// <param name="Parcels">In the order of the file.</param>
internal sealed record Batch(int From, IReadOnlyList<Parcel> Parcels)
{
    /// <summary>More costs memory, less costs a commit.</summary>
    private const int MostRows = 5000;

    private const int MostParcels = 250;

    public int To => From + Parcels.Sum(parcel => parcel.Rows);

    /// <summary>What is left of a file behind the checkpoint, cut into batches.</summary>
    public static IEnumerable<Batch> Of(IEnumerable<Parcel> parcels, Import import)
    {
        var (position, end) = (0, import.HalfWayTo);
        var together = new List<Parcel>();
        var (from, rows) = (0, 0);
        foreach (var parcel in parcels)
        {
            position += parcel.Rows;
            if (position <= import.RowsRead)
            {
                continue;
            }

            if (together.Count == 0)
            {
                from = position - parcel.Rows;
            }

            together.Add(parcel);
            rows += parcel.Rows;
            if (end is { } half ? position >= half : rows >= MostRows || together.Count >= MostParcels)
            {
                yield return new Batch(from, together);
                (together, rows, end) = ([], 0, null);
            }
        }

        if (together.Count > 0)
        {
            yield return new Batch(from, together);
        }
    }

    /// <summary>Two halves, so that one bad parcel is found without taking each by itself.</summary>
    public (Batch First, Batch Second) Halved()
    {
        var first = new Batch(From, [.. Parcels.Take(Parcels.Count / 2)]);
        return (first, new Batch(first.To, [.. Parcels.Skip(Parcels.Count / 2)]));
    }
}
