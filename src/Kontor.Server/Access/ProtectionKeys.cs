using System.Xml.Linq;
using Kontor.Server.Store;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Access;

/// <summary>Keeps the keys that seal cookies in the database: sessions live through a restart and are good on every node.</summary>
public sealed class ProtectionKeys(IDbContextFactory<Db> books) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = books.CreateDbContext();
        return [.. db.Set<ProtectionKey>().AsNoTracking().ToList().Select(key => XElement.Parse(key.Content))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = books.CreateDbContext();
        db.Add(new ProtectionKey { Name = friendlyName, Content = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

/// <summary>One such key.</summary>
public sealed class ProtectionKey
{
    public required string Name { get; init; }

    /// <summary>As ASP.NET Core Data Protection writes it, XML.</summary>
    public required string Content { get; init; }
}

internal sealed class ProtectionKeyMap : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder) => builder.ToTable("protection_keys").HasKey(key => key.Name);
}
