using System.Net;
using System.Text;
using System.Text.Json;

namespace Kontor.Bench;

/// <summary>Calls of the API.</summary>
internal static class Call
{
    /// <summary>Sends a body and reads the document that answers it.</summary>
    public static async Task<JsonElement> Post(HttpClient client, string path, string body, string? key = null)
    {
        var (status, text) = await Send(client, path, body, key);
        return (int)status < 300 ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"POST {path}: {(int)status} {Encoding.UTF8.GetString(text)}");
    }

    /// <summary>Sends a body and tells only how it was answered.</summary>
    public static async Task<(HttpStatusCode Status, byte[] Text)> Send(HttpClient client, string path, string body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }

    public static async Task<JsonElement> Get(HttpClient client, string path) =>
        JsonDocument.Parse(await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).RootElement;

    public static Guid Id(this JsonElement document) => document.GetProperty("id").GetGuid();
}
