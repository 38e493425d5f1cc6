namespace Kontor.Domain.Kernel;

/// <summary>A day that an empty text clears; others keep what they have when nothing is sent.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ClearableAttribute : Attribute;
