using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kontor.Domain.Kernel;
using Microsoft.AspNetCore.Http.Features;

namespace Kontor.Server.Http;

/// <summary>What a request to act says beside the act itself: how large its body may be, its key, the version it saw, whether it only rehearses.</summary>
internal static class ActRequest
{
    /// <summary>Thousands of rows fit; files go to the imports.</summary>
    public const long LargestBody = 4 * 1024 * 1024;

    private const int LongestKey = 200;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 32 };

    public static async Task<JsonDocument> Body(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestBody;
        }

        return context.Request.ContentLength is null or 0 && !context.Request.Headers.ContainsKey("Transfer-Encoding")
            ? JsonDocument.Parse("{}")
            : await JsonDocument.ParseAsync(context.Request.Body, Reading, context.RequestAborted);
    }

    /// <summary>Under which the request takes effect once: the header, or the key that another system has for what is made.</summary>
    public static string? Key(HttpContext context, string? external = null)
    {
        var given = context.Request.Headers["Idempotency-Key"].ToString();
        return given.Length > LongestKey
            ? throw new Faulty("Idempotency-Key", $"“Idempotency-Key” may have at most {LongestKey} characters.")
            : given.Length > 0 ? "key:" + given
            : external;
    }

    /// <summary>What another system calls what the request makes: for each kind of request a key of its own.</summary>
    public static string? External(Lifecycle lifecycle, Row row, JsonElement body) =>
        body.TryGetProperty("externalKey", out var external) && external.ValueKind == JsonValueKind.String && external.GetString()!.Trim() is { Length: > 0 } key
            ? $"external:{lifecycle.Plural}{(row.Makes ? "" : "/" + row.Path)}:{key}"
            : null;

    /// <summary>A hash of what is asked, to tell another request under the same key.</summary>
    public static string Fingerprint(Lifecycle lifecycle, Row row, Guid? target, JsonElement body)
    {
        var text = $"{lifecycle.Plural}/{target}/{row.Verb}\n{JsonSerializer.Serialize(body)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The version the caller saw; nothing when any will do.</summary>
    public static long? Seen(HttpContext context) => context.Request.Headers.IfMatch.ToString() switch
    {
        "" or "*" => null,
        var text when long.TryParse(text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) => version,
        _ => throw new Faulty("If-Match", "“If-Match” must be one version as you saw it, such as \"3\"."),
    };

    public static bool IsRehearsal(HttpContext context) => context.Request.Query["dryRun"].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => throw new Faulty("dryRun", "“dryRun” must be true or false."),
    };
}
