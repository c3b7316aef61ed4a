namespace Kanalvalg;

/// <summary>What the values of facts say, as formulas: over the unknown facts of one scenario, or over all that a host can say.</summary>
internal interface IFactFormulas
{
    /// <summary>Where the facts stand.</summary>
    FactSpace Space { get; }

    /// <summary>Whether the fact is none of the direction's, so that every test of it is false.</summary>
    bool IsForeign(int fact);

    /// <summary>Whether a choice, boolean or number has a value for which it holds.</summary>
    int OneOf(int fact, Func<FactValue, bool> holds);

    /// <summary>Whether a set has the member.</summary>
    int Has(int fact, int member);
}
