namespace Kanalvalg;

/// <summary>
/// What the meaning of a decision is worked out in: <see cref="KleeneAlgebra"/>, where a truth is false, true or unknown,
/// <see cref="DiagramAlgebra"/>, where it is a diagram over the unknown facts and so exact, or gates over the bits of a packed scenario.
/// </summary>
internal interface ITruthAlgebra : IConnectives
{
    /// <summary>Whether some completion makes it true.</summary>
    bool MayHold(int f);

    /// <summary>Whether every completion makes it true.</summary>
    bool MustHold(int f);

    /// <summary>Whether the rule is in force.</summary>
    int Rule(int rule);

    /// <summary>Whether any of the rules is in force.</summary>
    int AnyOf(int[] rules);

    /// <summary>Whether the communication lies within the profile's scope.</summary>
    int Scope { get; }

    /// <summary>Whether the system is at hand.</summary>
    int System(int member);

    /// <summary>Whether it arrived by the channel.</summary>
    int ArrivedBy(int channel);
}

/// <summary>What follows from the operations of an algebra alone.</summary>
internal static class TruthAlgebraExtensions
{
    /// <summary>Any of the rules, one after the other.</summary>
    public static int OrOf(this ITruthAlgebra truth, int[] rules)
    {
        int any = 0;
        foreach (int rule in rules)
        {
            any = truth.Or(any, truth.Rule(rule));
        }

        return any;
    }
}
