using System.Numerics;

namespace Kanalvalg;

/// <summary>
/// All scenarios of one direction that a host can state of some facts, as variables of a diagram space: a variable for each choice,
/// boolean or number, and one for each member of a set. Variables that count come first. Not thread-safe, for its diagrams are not.
/// </summary>
internal sealed class ScenarioSpace
{
    private readonly Dictionary<string, int[]> _variables = new(StringComparer.Ordinal);
    private readonly List<SpaceVariable> _all = [];

    /// <summary>The space of these facts of the direction; those that are hidden do not count.</summary>
    public ScenarioSpace(Direction direction, IEnumerable<SpaceFact> counted, IEnumerable<SpaceFact> hidden, int mostNodes)
    {
        Direction = direction;
        Diagrams = new DiagramSpace(2, mostNodes);
        Facts = [.. counted.Where(IsOwn)];
        Place(Facts);
        Counted = _all.Count;
        Hidden = [.. hidden.Where(IsOwn)];
        Place(Hidden);
    }

    public Direction Direction { get; }

    public DiagramSpace Diagrams { get; }

    /// <summary>The facts that count.</summary>
    public IReadOnlyList<SpaceFact> Facts { get; }

    /// <summary>The facts that do not count.</summary>
    public IReadOnlyList<SpaceFact> Hidden { get; }

    /// <summary>How many variables count.</summary>
    public int Counted { get; }

    /// <summary>The variables, those that count first.</summary>
    public IReadOnlyList<SpaceVariable> Variables => _all;

    /// <summary>The variables that do not count.</summary>
    public ISet<int> HiddenVariables => new HashSet<int>(Enumerable.Range(Counted, _all.Count - Counted));

    /// <summary>A fact's variables: one or, of a set, one a member. <c>null</c> for a fact that the space does not hold.</summary>
    public int[]? VariablesOf(string fact) => _variables.TryGetValue(fact, out int[]? variables) ? variables : null;

    /// <summary>Whether the space holds the fact as one that counts.</summary>
    public bool Counts(string fact) => VariablesOf(fact) is { } variables && variables[0] < Counted;

    /// <summary>The fact of a name; <c>null</c> for one that the space does not hold.</summary>
    public SpaceFact? Find(string name) => VariablesOf(name) is { } variables ? _all[variables[0]].Fact : null;

    /// <summary>In how many scenarios a diagram over what counts is true.</summary>
    public BigInteger Count(int diagram) => Diagrams.Count(diagram, Counted);

    // The members of sets of one cluster alternate, for what one has the other has.
    private void Place(IReadOnlyList<SpaceFact> facts)
    {
        for (int first = 0; first < facts.Count;)
        {
            int end = first + 1;
            while (facts[first].Name is FactNames.Content && end < facts.Count && facts[end].Name is FactNames.ReplyContent)
            {
                end++;
            }

            for (int member = 0; member < facts.Skip(first).Take(end - first).Max(fact => fact.IsSet ? fact.Count : 1); member++)
            {
                for (int fact = first; fact < end; fact++)
                {
                    if (member < (facts[fact].IsSet ? facts[fact].Count : 1))
                    {
                        Add(facts[fact], member);
                    }
                }
            }

            first = end;
        }
    }

    private void Add(SpaceFact fact, int member)
    {
        if (!_variables.TryGetValue(fact.Name, out int[]? variables))
        {
            _variables[fact.Name] = variables = new int[fact.IsSet ? fact.Count : 1];
        }

        variables[member] = Diagrams.AddVariable(fact.IsSet ? 2 : fact.Count);
        _all.Add(new SpaceVariable(fact, fact.IsSet ? member : -1));
    }

    private bool IsOwn(SpaceFact fact) => fact.Definition.Only is not { } only || only == Direction;
}

/// <summary>What a variable stands for: the value of a fact or, with a member, whether a set has it.</summary>
internal readonly record struct SpaceVariable(SpaceFact Fact, int Member);
