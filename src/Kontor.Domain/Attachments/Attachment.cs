using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Attachments;

public enum AttachmentState
{
    Active,

    /// <summary>Its content is gone; that it was there is remembered.</summary>
    Deleted,
}

/// <summary>A file kept with a document, such as a signed purchase order (K16, K24). Its content stands beside it and is never a part of lists.</summary>
public sealed class Attachment : Document<Attachment, AttachmentState>
{
    internal Attachment()
    {
    }

    /// <summary>The kind of document it belongs to, by its name in paths: orders, deals, offers, invoices or customers.</summary>
    public string AboutKind { get; internal set; } = "";

    /// <summary>The document it belongs to.</summary>
    public Guid About { get; internal set; }

    /// <summary>What people called that document.</summary>
    public string AboutLabel { get; internal set; } = "";

    /// <summary>As it was called where it came from.</summary>
    public string FileName { get; internal set; } = "";

    /// <summary>The media type that its name and its first bytes agree on.</summary>
    public string ContentType { get; internal set; } = "";

    /// <summary>In bytes.</summary>
    public int Size { get; internal set; }

    /// <summary>SHA-256, hexadecimal.</summary>
    public string Hash { get; internal set; } = "";

    public Guid AttachedById { get; internal set; }

    public string AttachedByName { get; internal set; } = "";

    public DateTime AttachedAt { get; internal set; }

    public override string Label => FileName;

    /// <summary>An order is told of its files, also when it is finalised (K14).</summary>
    internal IEnumerable<OrderEvent> Told(string kind, Moment now) => AboutKind == "orders"
        ? [new OrderEvent(now.NewId<OrderEvent>(), new Id<Order>(About), kind, FileName, now.Instant, now.By.Name)]
        : [];
}
