namespace Kanalvalg.NRules;

/// <summary>
/// A scenario as rules look at it. Strong Kleene logic is two worlds of plain logic: in the certain one holds what holds whatever the
/// unknown facts are, in the possible one what may hold. What does not hold in one is what is denied in the other, so a negation looks
/// there: <see cref="Other"/>. A rule that fires in both worlds is in force, one that fires in the possible world alone may be.
/// </summary>
internal sealed class World
{
    private readonly Scenario _scenario;
    private readonly Dictionary<TermTest, bool> _terms = [];

    private World(Scenario scenario, bool isCertain, World? other)
    {
        (_scenario, IsCertain) = (scenario, isCertain);
        Other = other ?? new World(scenario, !isCertain, this);
    }

    /// <summary>Whether it is the certain world.</summary>
    public bool IsCertain { get; }

    /// <summary>The world that negations look at.</summary>
    public World Other { get; }

    /// <summary>The certain world and the possible one.</summary>
    public static World[] Both(Scenario scenario)
    {
        World certain = new(scenario, isCertain: true, other: null);
        return [certain, certain.Other];
    }

    /// <summary>Whether a test of one fact holds.</summary>
    public bool Meets(FactTest test) => test.Holds(_scenario, IsCertain);

    /// <summary>Whether a term holds. Terms may share terms many times over: each is looked at once.</summary>
    public bool Meets(TermTest term)
    {
        if (!_terms.TryGetValue(term, out bool holds))
        {
            _terms[term] = holds = term.Holds(this);
        }

        return holds;
    }

    /// <summary>Whether a rule's text is in force on the day.</summary>
    public bool IsWithin(DatePeriod period) => period.Covers(_scenario.Dates.At);

    public override string ToString() => IsCertain ? "certain" : "possible";
}
