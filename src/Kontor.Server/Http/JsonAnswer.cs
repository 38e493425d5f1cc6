using System.Text.Json;
using System.Text.Json.Nodes;
using Kontor.Server.Store;

namespace Kontor.Server.Http;

/// <summary>Writes an answer straight to the wire: to build it as a tree of nodes first cost more than the act itself.</summary>
public static class JsonAnswer
{
    public static async Task Send(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, new JsonWriterOptions { Encoder = Memento.Options.Encoder });
        write(writer);
        await writer.FlushAsync(context.RequestAborted);
    }

    public static void Write(this Utf8JsonWriter writer, string name, JsonNode node)
    {
        writer.WritePropertyName(name);
        node.WriteTo(writer, Memento.Options);
    }
}
