using System.Numerics;

namespace Kanalvalg;

/// <summary>
/// The scenarios of one direction that can occur, and what one or two profiles decide in them. What cannot be stated, or is impossible
/// by every profile, is no part of it. Not thread-safe.
/// </summary>
internal sealed class ScenarioWorld
{
    /// <summary>The most diagram nodes that an analysis may need for one direction; past it the analysis ends and says so.</summary>
    public const int MostNodes = 4_000_000;

    private ScenarioWorld(Direction direction, IReadOnlyList<CompiledProfile> profiles, IReadOnlyList<DateTime?> days, int mostNodes, IReadOnlyList<Condition> further)
    {
        IReadOnlyList<string> counted = FactSelection.Counted(profiles, further);
        IReadOnlyList<Threshold> cuts = Thresholds.Of(further.Concat(profiles.SelectMany(profile => profile.Profile.Invariants).Select(invariant => invariant.When)));
        Space = new ScenarioSpace(
            direction,
            counted.Select(name => SpaceFact.Of(name, profiles, cuts)),
            FactSelection.Hidden(profiles, counted).Select(name => SpaceFact.Of(name, profiles, cuts)),
            mostNodes);
        int statable = StatableFacts.In(Space, profiles);
        Meanings = [.. profiles.Select((profile, i) => new ProfileMeaning(profile, Space, days[i]))];
        int[] possible = [.. Meanings.Select(meaning => Diagrams.And(statable, meaning.Occurs()))];
        Possible = possible.Aggregate(DiagramSpace.False, Diagrams.Or);
        Decided = [.. possible.Select(one => Diagrams.Exists(one, Space.HiddenVariables))];
        Occurs = Decided.Aggregate(DiagramSpace.False, Diagrams.Or);
        Scenarios = Meanings.Select((meaning, i) => Diagrams.And(Decided[i], meaning.Scope)).Aggregate(DiagramSpace.False, Diagrams.Or);
    }

    public ScenarioSpace Space { get; }

    public DiagramSpace Diagrams => Space.Diagrams;

    /// <summary>What the profiles decide, in the order that they were given.</summary>
    public IReadOnlyList<ProfileMeaning> Meanings { get; }

    /// <summary>What can occur, over the facts that count and those that do not.</summary>
    public int Possible { get; }

    /// <summary>For each profile what can occur, over the facts that count: elsewhere a request is an error.</summary>
    public IReadOnlyList<int> Decided { get; }

    /// <summary>What can occur by any of the profiles, over the facts that count.</summary>
    public int Occurs { get; }

    /// <summary>What can occur within a profile's scope: what an analysis is about.</summary>
    public int Scenarios { get; }

    /// <summary>What profiles decide in one direction, each on its day; the facts of further conditions count too.</summary>
    /// <exception cref="DiagramLimitException">It would need more nodes than that.</exception>
    public static ScenarioWorld Of(
        Direction direction, IReadOnlyList<(CompiledProfile Profile, DateTime? Day)> profiles, int mostNodes = MostNodes, IReadOnlyList<Condition>? further = null) =>
        new(direction, [.. profiles.Select(one => one.Profile)], [.. profiles.Select(one => one.Day)], mostNodes, further ?? []);

    /// <summary>The part of a diagram that an analysis is about.</summary>
    public int Within(int diagram) => Diagrams.And(Scenarios, diagram);

    /// <summary>In how many of the scenarios a diagram is true.</summary>
    public BigInteger Count(int diagram) => Space.Count(Within(diagram));

    /// <summary>A plain scenario in which the diagram is true, as the place of each variable's value; <c>null</c> where there is none.</summary>
    public int[]? Example(int diagram)
    {
        if (Diagrams.Example(Within(diagram), Space.Counted, Preferred) is not { } counted)
        {
            return null;
        }

        int rest = Possible;
        for (int variable = 0; variable < counted.Length; variable++)
        {
            rest = Diagrams.Restrict(rest, variable, counted[variable]);
        }

        return [.. counted, .. Diagrams.Example(rest, Space.Variables.Count, Preferred)!.Skip(counted.Length)];
    }

    /// <summary>A plain scenario that can occur, within a scope or not, in which a diagram over all variables is true; <c>null</c> where there is none.</summary>
    public int[]? Occurrence(int diagram) => Diagrams.Example(Diagrams.And(Possible, diagram), Space.Variables.Count, Preferred);

    // What is assumed anyway comes first, so that an example shows what is special about it.
    private IEnumerable<int> Preferred(int variable, int[] values)
    {
        int first = Plain(variable, values);
        yield return first;
        for (int value = 0; value < Diagrams.Arity(variable); value++)
        {
            if (value != first)
            {
                yield return value;
            }
        }
    }

    // The body's own side is inside; who it deals with is a citizen.
    private int Plain(int variable, int[] values)
    {
        (SpaceFact fact, int member) = Space.Variables[variable];
        bool sends = Space.Direction == Direction.Outbound;
        return (fact.Name, fact.Assumed) switch
        {
            (_, { } assumed) => member >= 0 ? (assumed.Has(member) ? 1 : 0) : fact.PlaceOf(assumed),
            (FactNames.SenderKind, _) => fact.Definition.IndexOf(sends ? "internal" : "citizen"),
            (FactNames.RecipientKind, _) => fact.Definition.IndexOf(sends ? "citizen" : "internal"),
            (FactNames.SenderInternal, _) => sends || IsCalledInternal(FactNames.SenderKind, values) ? 1 : 0,
            (FactNames.RecipientInternal, _) => !sends || IsCalledInternal(FactNames.RecipientKind, values) ? 1 : 0,
            _ => 0,
        };
    }

    private bool IsCalledInternal(string kind, int[] values) =>
        Space.VariablesOf(kind) is { } variables && variables[0] < values.Length && Space.Find(kind)!.Definition.Values[values[variables[0]]] == "internal";
}
