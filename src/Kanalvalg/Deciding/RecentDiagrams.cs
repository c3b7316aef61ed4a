namespace Kanalvalg;

/// <summary>
/// The diagrams that the last open decision of this thread was worked out in, for whoever asks next for its questions; else their room
/// is used again. They belong to one at a time: who takes them leaves none behind. Small ones only, so that no thread holds much.
/// </summary>
internal sealed class RecentDiagrams
{
    private const int MostNodes = 1 << 11;

    [ThreadStatic]
    private static RecentDiagrams? _last;

    private readonly Outcome? _outcome;
    private readonly DiagramAlgebra _algebra;
    private readonly OutcomeFunctions _functions;

    private RecentDiagrams(Outcome? outcome, DiagramAlgebra algebra, OutcomeFunctions functions) => (_outcome, _algebra, _functions) = (outcome, algebra, functions);

    /// <summary>Leaves diagrams that nobody else uses: those of an outcome or, without one, their room alone.</summary>
    public static void Leave(Outcome? outcome, DiagramAlgebra algebra, OutcomeFunctions functions) =>
        _last = algebra.Space.Nodes <= MostNodes ? new RecentDiagrams(outcome, algebra, functions) : null;

    /// <summary>The diagrams that this very outcome was worked out in; <c>null</c> when they are gone.</summary>
    public static (DiagramAlgebra Algebra, OutcomeFunctions Functions)? Take(Outcome outcome)
    {
        if (_last is not { } last || !ReferenceEquals(last._outcome, outcome))
        {
            return null;
        }

        _last = null;
        return (last._algebra, last._functions);
    }

    /// <summary>An empty space, in room that was used before where there is any.</summary>
    public static DiagramSpace Space(int terminals)
    {
        if (_last is not { } last)
        {
            return new DiagramSpace(terminals, DiagramAlgebra.MostNodes);
        }

        _last = null;
        last._algebra.Space.Reset(terminals);
        return last._algebra.Space;
    }
}
