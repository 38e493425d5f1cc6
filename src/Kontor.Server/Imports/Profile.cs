using Kontor.Domain.Kernel;

namespace Kontor.Server.Imports;

/// <summary>How files of one kind are read. A profile knows the file and nothing of what is in the books.</summary>
public abstract class Profile
{
    /// <summary>Every profile, by its name.</summary>
    public static IReadOnlyDictionary<string, Profile> All { get; } = new Profile[]
    {
        new OrdersProfile(), new CustomersProfile(), new ProductsProfile(), new OnlineRetailProfile(), new ShopifyProfile(), new WooCommerceProfile(),
    }.ToDictionary(profile => profile.Name, StringComparer.Ordinal);

    /// <summary>As it is asked for.</summary>
    public abstract string Name { get; }

    /// <summary>What it makes: the person must be permitted to make them by hand, too.</summary>
    public abstract IReadOnlyList<string> Permissions { get; }

    /// <summary>Reads the file from its beginning, always into the same parcels.</summary>
    /// <param name="open">Opens the file; it may be read twice.</param>
    /// <exception cref="Faulty">It is not a file of this kind.</exception>
    public abstract IEnumerable<Parcel> Read(Func<Stream> open);

    /// <exception cref="Faulty">There is none of that name.</exception>
    public static Profile Named(string? name) => name is not null && All.TryGetValue(name, out var profile)
        ? profile
        : throw new Faulty("profile", $"“profile” must be one of {string.Join(", ", All.Keys)}.");
}
