namespace Kanalvalg.Benchmarks;

/// <summary>One profile written by hand: a struct of the facts that its rules read, and the decision on it. Called without indirection.</summary>
/// <typeparam name="TCase">The struct itself.</typeparam>
public interface IHandWritten<TCase>
    where TCase : struct, IHandWritten<TCase>
{
    /// <summary>The built-in profile that it stands for.</summary>
    static abstract string ProfileId { get; }

    /// <summary>The body's own mail domain; <c>null</c> when the profile has none.</summary>
    static abstract string? Domain { get; }

    /// <summary>The routes that <see cref="HandDecision.Route"/> counts, outbound.</summary>
    static abstract IReadOnlyList<string> Outbound { get; }

    /// <summary>The routes that <see cref="HandDecision.Route"/> counts, inbound.</summary>
    static abstract IReadOnlyList<string> Inbound { get; }

    static abstract TCase Of(KnownFacts facts);

    static abstract HandDecision Decide(in TCase it);
}
