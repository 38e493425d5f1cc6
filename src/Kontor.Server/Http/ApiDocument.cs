using System.Text.RegularExpressions;
using Kontor.Domain.Flows;
using Kontor.Server.Store;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.OpenApi;

namespace Kontor.Server.Http;

/// <summary>The API described by itself, OpenAPI 3.1, from the tables, the bodies and the lists.</summary>
public static partial class ApiDocument
{
    private const string Introduction =
        "Orders, shipments, invoices and all they stand on. Every document has a life: what may be done to it stands in its “acts”, with the reason where it may not. "
        + "All that changes something can be rehearsed with dryRun=true, and repeated safely with an Idempotency-Key. Amounts are exact decimals.";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = one => one.RelativePath?.StartsWith(Api.Root[1..], StringComparison.Ordinal) == true;
        options.CreateSchemaReferenceId = _ => null;
        options.AddDocumentTransformer(Describe);
    });

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        using var db = context.ApplicationServices.GetRequiredService<IDbContextFactory<Db>>().CreateDbContext();
        var schemas = new ApiSchemas(document);
        AddShared(schemas);
        var operations = new ApiOperations(schemas);
        foreach (var description in context.DescriptionGroups.SelectMany(group => group.Items))
        {
            var path = "/" + Constraint().Replace(description.RelativePath!.TrimEnd('/'), "");
            if (document.Paths.TryGetValue(path, out var item) && item.Operations?.GetValueOrDefault(new HttpMethod(description.HttpMethod!)) is { } operation)
            {
                Describe(operation, description.ActionDescriptor.EndpointMetadata, operations, db);
            }
        }

        document.Info = new OpenApiInfo { Title = "Kontor", Version = "v1", Description = Introduction };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = document.Paths.Values.SelectMany(path => path.Operations!.Values).SelectMany(operation => operation.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Reference.Id!).Distinct().Order(StringComparer.Ordinal)
            .Select(name => new OpenApiTag { Name = name, Description = Lifecycles.Of(name) is { } lifecycle ? XmlDocs.Of(lifecycle.Kind) : null }).ToHashSet();
        AddSecurity(document);
        return Task.CompletedTask;
    }

    private static void Describe(OpenApiOperation operation, IList<object> about, ApiOperations operations, Db db)
    {
        if (about.OfType<ActAbout>().FirstOrDefault() is { } act)
        {
            operations.Act(operation, act);
        }
        else if (about.OfType<ListAbout>().FirstOrDefault() is { } list)
        {
            operations.List(operation, list.Of(db));
        }
        else if (about.OfType<ReadAbout>().FirstOrDefault() is { } read)
        {
            operations.Read(operation, read);
        }
        else if (about.OfType<AnswerAbout>().FirstOrDefault() is { } answer)
        {
            operations.Answered(operation, answer);
        }
        else
        {
            operations.Other(operation);
        }
    }

    private static void AddShared(ApiSchemas schemas)
    {
        schemas.Add("Problem", Object("Why not (RFC 9457).", new()
        {
            ["type"] = ApiSchemas.Text(),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["code"] = ApiSchemas.Text("Stable, for programs."),
            ["title"] = ApiSchemas.Text("In a few words."),
            ["detail"] = ApiSchemas.Text("In a sentence, with the way out."),
            ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "By field, such as lines[0].quantity: what is wrong with it.", AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = ApiSchemas.Text() } },
            ["version"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "With 412: the version now." },
            ["first"] = ApiSchemas.Text("With 409: who was faster, in a sentence."),
        }, "status", "code", "title", "detail"));
        schemas.Add("Act", Object("What may be done, or why it may not.", new()
        {
            ["verb"] = ApiSchemas.Text("Such as confirm."),
            ["allowed"] = new OpenApiSchema { Type = JsonSchemaType.Boolean | JsonSchemaType.Null, Description = "Null where an answer has not looked at the other documents that it depends on; GET always tells." },
            ["post"] = ApiSchemas.Text("Where to post it."),
            ["input"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The fields of its body, each with its type; “?” where it may be left out." },
            ["code"] = ApiSchemas.Text("Why not, for programs."),
            ["reason"] = ApiSchemas.Text("Why not, in a sentence."),
        }, "verb", "allowed", "post", "input"));
        var effect = Object("One change.", new()
        {
            ["kind"] = ApiSchemas.Text("Of which kind of document, such as orders."),
            ["document"] = new OpenApiSchema { Type = JsonSchemaType.Object },
            ["before"] = new OpenApiSchema { Type = JsonSchemaType.Object | JsonSchemaType.Null },
            ["after"] = new OpenApiSchema { Type = JsonSchemaType.Object },
            ["says"] = ApiSchemas.Text("In a sentence."),
        }, "kind", "document", "says");
        schemas.Add("Rehearsal", Object("What would change.", new()
        {
            ["document"] = new OpenApiSchema { Type = JsonSchemaType.Object },
            ["effects"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = effect },
            ["warnings"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } },
        }, "document", "effects", "warnings"));
        schemas.Add("Several", Object("Several at once.", new() { ["items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } } }, "items"));
    }

    private static OpenApiSchema Object(string says, Dictionary<string, IOpenApiSchema> properties, params string[] required) =>
        new() { Type = JsonSchemaType.Object, Description = says, Properties = properties, Required = required.ToHashSet() };

    private static void AddSecurity(OpenApiDocument document)
    {
        document.Components!.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key: kontor_…" },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
    }

    [GeneratedRegex(@":[^}]+")]
    private static partial Regex Constraint();
}
