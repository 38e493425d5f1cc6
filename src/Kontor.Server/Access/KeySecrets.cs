using System.Security.Cryptography;
using System.Text;
using Kontor.Domain.People;
using Kontor.Server.Store;

namespace Kontor.Server.Access;

/// <summary>Draws a new API key: its hash is saved with the document, the key itself is told once in the answer.</summary>
public sealed class KeySecrets : Beside
{
    private const int Shown = 12;

    public override IReadOnlyList<Type> Acts { get; } = [typeof(AddApiKey)];

    public override Task<Command> Prepare(Command command, CancellationToken stop) =>
        Task.FromResult(Prepare(command, "kontor_" + Base64(RandomNumberGenerator.GetBytes(32)), tell: true));

    /// <summary>With a key that the setting of a first start has given.</summary>
    public static Command Prepare(Command command, string key, bool tell) => command with
    {
        Act = ((AddApiKey)command.Act).Beginning(key[..Shown]),
        Keep = (db, document, _) =>
        {
            db.Add(new ApiKeySecret { Key = ((ApiKey)document).Id, Hash = HashOf(key) });
            return Task.CompletedTask;
        },
        Told = tell ? new KeyValuePair<string, string>("key", key) : null,
    };

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
