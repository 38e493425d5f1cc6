using Kontor.Server.Access;
using Kontor.Server.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kontor.Server.Ui;

/// <summary>Puts the screens into the program: one GET a page, one form and one POST an act.</summary>
public static class Screens
{
    public static IServiceCollection AddScreens(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<ActForms>();
        services.AddSingleton<Waiting>();
        services.AddScoped<Selectables>();
        services.AddSingleton<SignInView>((_, returnUrl, email, fault) => new RazorComponentResult<SignInScreen>(new { ReturnUrl = returnUrl, Email = email, Fault = fault })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized,
        });
        return services;
    }

    /// <summary>Answers with a page instead of JSON where somebody looks at a screen.</summary>
    public static void UseScreens(this IApplicationBuilder app) => app.UseMiddleware<ScreenProblems>();

    /// <summary>Maps what belongs to no module: the desk, the preferences, the settings, and the acts of every kind of document.</summary>
    public static void MapScreens(this IEndpointRouteBuilder pages)
    {
        pages.MapScreen<DeskScreen>("/");
        pages.MapScreen<SettingsScreen>("/settings");
        pages.MapPost("/preferences", (Delegate)Preferences.Choose).ExcludeFromDescription();
        ActScreens.Map(pages);
        BatchScreens.Map(pages);
        PlainScreens.Map(pages);
    }

    /// <summary>A page at an address; a path's <c>id</c> becomes its parameter.</summary>
    public static RouteHandlerBuilder MapScreen<TScreen>(this IEndpointRouteBuilder pages, string path, string? permission = null)
        where TScreen : IComponent =>
        pages.MapGet(path, (HttpContext context) =>
        {
            if (permission is not null)
            {
                context.Require(permission);
            }

            var values = new Dictionary<string, object?>();
            if (Guid.TryParse(context.Request.RouteValues["id"] as string, out var id))
            {
                values["Id"] = id;
            }

            return new RazorComponentResult<TScreen>(values);
        }).ExcludeFromDescription();
}
