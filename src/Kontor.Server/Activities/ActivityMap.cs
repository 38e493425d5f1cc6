using Kontor.Domain.Activities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Activities;

/// <summary>What activities are looked up by.</summary>
internal sealed class ActivityMap : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.HasIndex(activity => new { activity.Order, activity.MadeAt }).HasFilter("\"order\" IS NOT NULL");
        builder.HasIndex(activity => new { activity.Customer, activity.MadeAt }).HasFilter("customer IS NOT NULL");
        builder.HasIndex(activity => new { activity.MadeAt, activity.Id });
        builder.HasIndex(activity => new { activity.DueOn, activity.Id });
        builder.HasIndex(activity => new { activity.State, activity.DueOn, activity.Id });
        builder.HasIndex(activity => new { activity.Owner, activity.State, activity.DueOn });
    }
}
