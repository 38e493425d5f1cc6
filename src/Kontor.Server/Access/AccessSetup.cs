using Kontor.Server.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace Kontor.Server.Access;

/// <summary>Registers who may come in, puts the doorkeeper at the door, and maps signing in and out.</summary>
public static class AccessSetup
{
    /// <summary>A session that is not used for this long is over.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<Callers>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<Beside, NoMoreThanOneHas>();
        services.AddSingleton<Beside, KeySecrets>();
        services.AddSingleton<Beside, Passwords>();
        services.AddSingleton<Beside, KnownPermissions>();
        services.AddSingleton<IPasswordHasher<Credential>, PasswordHasher<Credential>>();
        services.AddScoped<ILookupNormalizer, LowerCase>();
        services.AddScoped<SignIn>();
        services.AddIdentityCore<Credential>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = SignIn.Tries;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(SignIn.LockedMinutes);
            options.User.AllowedUserNameCharacters = ""; // Any: it is a mail address, which the user's document has checked.
        }).AddUserStore<CredentialStore>();

        services.AddAuthentication(Sessions.Scheme).AddCookie(Sessions.Scheme, options =>
        {
            options.Cookie.Name = "kontor";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = Idle;
            options.SlidingExpiration = true;
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "kontor-page";
            options.HeaderName = Sessions.TokenHeader;
        });

        services.AddDataProtection().SetApplicationName("Kontor");
        services.AddSingleton<ProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys>((options, keys) => options.XmlRepository = keys);
        return services;
    }

    public static void UseAccess(this IApplicationBuilder app) => app.UseMiddleware<Doorkeeper>();

    /// <summary>Maps the pages of signing in and out, and what the API says of its callers.</summary>
    public static void MapAccess(this IEndpointRouteBuilder pages, IEndpointRouteBuilder api) => AccessEndpoints.Map(pages, api);
}
