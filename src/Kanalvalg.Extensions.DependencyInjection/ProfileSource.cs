using Microsoft.Extensions.Primitives;

namespace Kanalvalg;

/// <summary>A profile that the host's own code brings, from a database or a service. Immutable.</summary>
public sealed class ProfileSource
{
    /// <summary>A profile that the delegate gives.</summary>
    /// <param name="name">Its name in messages, and to profiles that extend it.</param>
    /// <param name="read">Gives its JSON in UTF-8; called at start and at every reload.</param>
    /// <param name="watch">Gives a token that changes when the JSON has.</param>
    public ProfileSource(string name, Func<ReadOnlyMemory<byte>> read, Func<IChangeToken>? watch = null)
    {
        Require.NotNull(name, nameof(name));
        Require.NotNull(read, nameof(read));
        (Name, Read, Watch) = (name, read, watch);
    }

    /// <summary>Its name in messages, and to profiles that extend it.</summary>
    public string Name { get; }

    /// <summary>Gives its JSON in UTF-8.</summary>
    public Func<ReadOnlyMemory<byte>> Read { get; }

    /// <summary>Gives a token that changes when the JSON has; <c>null</c> where nobody tells.</summary>
    public Func<IChangeToken>? Watch { get; }
}
