namespace Kanalvalg;

/// <summary>What one packed row comes to: the verdict and the route, in two bytes. Made and read by a <see cref="BatchDecider"/>.</summary>
public readonly record struct BatchDecision
{
    internal const int VerdictBits = 3;

    /// <summary>The most routes that the two bytes can tell apart.</summary>
    internal const int MostRoutes = (ushort.MaxValue >> VerdictBits) - 1;

    // The lowest bits are one more than the verdict, or clear where it is not decided; the others one more than the route's number among the decider's.
    private readonly ushort _code;

    internal BatchDecision(ushort code) => _code = code;

    /// <summary>
    /// Whether what the row says decides it, and it can be. Where not, the verdict is <see cref="Verdict.Undecided"/>: decide the
    /// communication by itself (<see cref="DecisionEngine.Decide(DecisionRequest)"/>), which looks closer and says what is missing.
    /// </summary>
    public bool IsDecided => _code != 0;

    /// <summary>The verdict.</summary>
    public Verdict Verdict => IsDecided ? (Verdict)((_code & ((1 << VerdictBits) - 1)) - 1) : Verdict.Undecided;

    /// <summary>The number of the route among <see cref="BatchDecider.Routes"/>: outbound the chosen, inbound the recommended one; -1 for none.</summary>
    public int Route => (_code >> VerdictBits) - 1;

    /// <summary>The verdict and the route's number.</summary>
    public override string ToString() => IsDecided ? $"{Verdict} {Route}" : "not decided";
}
