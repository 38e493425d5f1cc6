using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Microsoft.OpenApi;

namespace Kontor.Server.Http;

/// <summary>What each address takes and answers, for the API's own document.</summary>
internal sealed class ApiOperations(ApiSchemas schemas)
{
    private const string Json = "application/json";

    private static readonly Dictionary<int, string> Wrong = new()
    {
        [400] = "The request has faults: all of them are told at once, each by its field.",
        [401] = "Nobody is signed in, or the key is not good.",
        [403] = "The permission is missing.",
        [404] = "There is no such document.",
        [409] = "Refused; the code and the sentence are those of “acts”.",
        [412] = "Somebody was faster: “If-Match” names an older version.",
        [422] = "The key came with another request before.",
    };

    public void Act(OpenApiOperation operation, ActAbout about)
    {
        var (lifecycle, row) = (about.Lifecycle, about.Row);
        var says = XmlDocs.Of(row.Act) ?? Words.Sentence($"{row.Verb.Replace('-', ' ')} {lifecycle.Noun}.");
        var states = row.Makes ? "" : $" Taken from {Words.Or(row.FromNames)}{(row.ToName is { } to ? $", it leads to {to}" : "")}.";
        operation.Summary = XmlDocs.FirstSentence(says).TrimEnd(';', '.');
        operation.Description = $"{says}{states} Needs the permission {lifecycle.PermissionOf(row)}{(row.Also is { } also ? $" and {also}" : "")}.";
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = Shape.Of(row.Act).Fields.Values.Any(field => field.Required),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Json] = new() { Schema = schemas.Body(row.Act), Example = ApiExamples.Of($"{lifecycle.Plural}.{row.Verb}") },
            },
        };
        Ask(operation, "dryRun", ParameterLocation.Query, new OpenApiSchema { Type = JsonSchemaType.Boolean }, "true rehearses: the answer tells what would change, and nothing is saved.");
        Ask(operation, "Idempotency-Key", ParameterLocation.Header, new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 }, "The same key with the same body takes effect once and is answered alike.");
        if (!row.Makes)
        {
            Ask(operation, "If-Match", ParameterLocation.Header, ApiSchemas.Text(), "The version you saw, such as \"3\"; an older one is refused.");
        }

        var made = row.Makes || row.Answers is not null;
        var kind = row.Answers is { } plural ? Lifecycles.Of(plural)!.Kind : lifecycle.Kind;
        operation.Responses = [];
        var rehearsal = schemas.Named("Rehearsal");
        if (made)
        {
            Answer(operation, "201", "Made; Location says where it is. Several that were made together come as items.", row.Makes ? schemas.Shown(kind) : Either(schemas.Shown(kind), schemas.Named("Several")));
            Answer(operation, "200", "With dryRun: what would change. Also the document again, when its externalKey is known.", Either(rehearsal, schemas.Shown(kind)));
        }
        else
        {
            Answer(operation, "200", "Done: the document. With dryRun: what would change.", Either(schemas.Shown(kind), rehearsal));
        }

        Problems(operation, row.Makes ? [400, 401, 403, 404, 409, 422] : [400, 401, 403, 404, 409, 412, 422]);
    }

    public void List(OpenApiOperation operation, Listing list)
    {
        foreach (var filter in list.Filters)
        {
            Ask(operation, filter.Name, ParameterLocation.Query, Of(filter), filter.Says);
        }

        var sorts = list.Sorts.SelectMany(sort => new[] { sort, "-" + sort }).Select(sort => (System.Text.Json.Nodes.JsonNode)sort);
        Ask(operation, "sort", ParameterLocation.Query, new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. sorts], Default = list.DefaultSort }, "A column; with “-” before it from the last to the first.");
        Ask(operation, "limit", ParameterLocation.Query, new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "500", Default = 50 }, "Rows a page.");
        Ask(operation, "cursor", ParameterLocation.Query, ApiSchemas.Text(), "The “next” of the page before.");
        Ask(operation, "count", ParameterLocation.Query, new OpenApiSchema { Type = JsonSchemaType.Boolean }, "true also tells the total.");
        operation.Responses = [];
        Answer(operation, "200", "A page.", Page(schemas.Row(list.Rows, list.Hidden)));
        Problems(operation, [400, 401, 403]);
    }

    public void Read(OpenApiOperation operation, ReadAbout about)
    {
        operation.Responses = [];
        var answer = about.Part switch
        {
            "acts" => new OpenApiSchema { Type = JsonSchemaType.Array, Items = schemas.Named("Act") },
            "journal" => schemas.Named("Several"),
            _ => schemas.Shown(about.Lifecycle.Kind),
        };
        Answer(operation, "200", about.Part.Length == 0 ? "The document; its version is also the ETag." : "What was asked for.", answer);
        Problems(operation, [400, 401, 403, 404]);
    }

    /// <summary>A question of its own kind.</summary>
    public void Answered(OpenApiOperation operation, AnswerAbout about)
    {
        var schema = schemas.Row(about.Answer, new HashSet<string>());
        operation.Responses = [];
        Answer(operation, "200", "What was asked for.", about.IsList ? Page(schema) : schema);
        Problems(operation, [400, 401, 403, 404]);
    }

    /// <summary>What is left: its answer is JSON, and its refusals are problems.</summary>
    public void Other(OpenApiOperation operation) => Problems(operation, [400, 401, 403]);

    private static OpenApiSchema Page(IOpenApiSchema row) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = row },
            ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "The cursor of the next page; null on the last." },
            ["total"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Only with count=true." },
        },
        Required = new HashSet<string> { "items" },
    };

    private static IOpenApiSchema Either(IOpenApiSchema one, IOpenApiSchema other) => new OpenApiSchema { OneOf = [one, other] };

    private static OpenApiSchema Of(ListFilter filter) => filter.Kind switch
    {
        ListFilterKind.Identity => ApiSchemas.Text(format: "uuid"),
        ListFilterKind.Day => ApiSchemas.Text(format: "date"),
        ListFilterKind.Number => new OpenApiSchema { Type = JsonSchemaType.Number },
        ListFilterKind.Flag => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        ListFilterKind.Choice => ApiSchemas.Text($"Words: {string.Join(", ", filter.Choices)}."),
        _ => ApiSchemas.Text(),
    };

    private static void Ask(OpenApiOperation operation, string name, ParameterLocation where, OpenApiSchema schema, string says)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter { Name = name, In = where, Description = says, Schema = schema });
    }

    private static void Answer(OpenApiOperation operation, string status, string says, IOpenApiSchema schema) =>
        operation.Responses![status] = new OpenApiResponse { Description = says, Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = schema } } };

    private void Problems(OpenApiOperation operation, int[] statuses)
    {
        operation.Responses ??= [];
        foreach (var status in statuses)
        {
            operation.Responses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = Wrong[status],
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = schemas.Named("Problem") } },
            };
        }
    }
}
