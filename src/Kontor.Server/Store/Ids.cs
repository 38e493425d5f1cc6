namespace Kontor.Server.Store;

/// <summary>Version 7 UUIDs of an instant: ordered in time, even within one millisecond on one node.</summary>
public static class Ids
{
    private static long last;

    public static Guid At(DateTime instant)
    {
        var now = (instant.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond << 12;
        long stamp, seen;
        do
        {
            seen = Volatile.Read(ref last);
            stamp = Math.Max(now, seen + 1);
        }
        while (Interlocked.CompareExchange(ref last, stamp, seen) != seen);

        Span<byte> bytes = stackalloc byte[16];
        System.Security.Cryptography.RandomNumberGenerator.Fill(bytes[8..]);
        var milliseconds = stamp >> 12;
        for (var index = 0; index < 6; index++)
        {
            bytes[index] = (byte)(milliseconds >> (40 - (8 * index)));
        }

        bytes[6] = (byte)(0x70 | ((stamp >> 8) & 0x0F));
        bytes[7] = (byte)stamp;
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
