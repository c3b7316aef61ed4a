using System.Runtime.CompilerServices;
using NRules.RuleModel;

namespace Kanalvalg.NRules;

/// <summary>
/// Which facts are the same fact: those that say so by <see cref="IIdentityProvider"/>, else the object itself. By its value, an object
/// would be lost to the session as soon as it changed, and what was derived from it would stay.
/// </summary>
internal sealed class FactIdentity : IEqualityComparer<object>
{
    public static readonly FactIdentity Instance = new();

    public new bool Equals(object? x, object? y) =>
        ReferenceEquals(x, y) || (x is IIdentityProvider one && y is IIdentityProvider other && object.Equals(one.GetIdentity(), other.GetIdentity()));

    public int GetHashCode(object obj) => obj is IIdentityProvider one ? one.GetIdentity().GetHashCode() : RuntimeHelpers.GetHashCode(obj);
}
