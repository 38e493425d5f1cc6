using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Another work status became the one that new orders begin with: the former default yields.</summary>
public sealed record WorkStatusReplaced(Id<WorkStatus> Former, Id<WorkStatus> Default) : Fact;
