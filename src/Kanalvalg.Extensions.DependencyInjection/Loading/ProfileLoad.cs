using Microsoft.Extensions.Primitives;

namespace Kanalvalg;

/// <summary>
/// All sources of some options, read once: what each came to, and the tokens that were taken before anything was read, so that no change
/// falls between reading and watching. Immutable.
/// </summary>
internal sealed record ProfileLoad
{
    public required IReadOnlyList<LoadedSource> Sources { get; init; }

    /// <summary>What is wrong with the set as a whole.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Warnings and notes on profiles that can be used.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    public required IReadOnlyList<IChangeToken> Tokens { get; init; }

    /// <summary>Whether something failed that may be well a moment later, such as a file that another process holds.</summary>
    public required bool MayPass { get; init; }

    public IEnumerable<string> AllProblems => Problems.Concat(Sources.SelectMany(source => source.Problems));
}

/// <summary>One source: its engine, or what is wrong with it. Immutable.</summary>
internal sealed record LoadedSource(string Name, DecisionEngine? Engine, IReadOnlyList<string> Problems);
