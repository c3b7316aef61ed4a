namespace Kanalvalg;

/// <summary>
/// A fact of a space of scenarios, with the values that a host can state: of a number the first of each interval that any of the
/// profiles tells apart. Facts of one name that two profiles define stand as one, with the values of both. Immutable.
/// </summary>
internal sealed class SpaceFact
{
    private SpaceFact(FactDefinition definition, long[] starts) => (Definition, Starts) = (definition, starts);

    /// <summary>What it is; of two profiles', the first's, with the other's further values behind its own.</summary>
    public FactDefinition Definition { get; }

    /// <summary>Of a number the first of each interval; empty otherwise.</summary>
    public long[] Starts { get; }

    public string Name => Definition.Name;

    public bool IsSet => Definition.Type == FactType.Set;

    /// <summary>The value taken when nobody states one; <c>null</c> for none.</summary>
    public FactValue? Assumed => Definition.Assume;

    /// <summary>How many values it has or, a set, members.</summary>
    public int Count => Definition.Type switch
    {
        FactType.Boolean => 2,
        FactType.Number => Starts.Length,
        _ => Definition.Values.Count,
    };

    /// <summary>The fact as some profiles define it; a number is cut at further thresholds too.</summary>
    public static SpaceFact Of(string name, IEnumerable<CompiledProfile> profiles, IReadOnlyList<Threshold> further)
    {
        FactDefinition? definition = null;
        SortedSet<long> starts = [0, .. further.Where(cut => cut.Fact.Name == name).Select(cut => cut.Number)];
        foreach (CompiledProfile profile in profiles)
        {
            if (profile.Space.TryFind(name, out int fact))
            {
                definition = definition is null ? profile.Space.Facts[fact] : Joined(definition, profile.Space.Facts[fact]);
                starts.UnionWith(profile.Space.Layouts[fact].Starts);
                starts.UnionWith(profile.Profile.Duties.SelectMany(duty => duty.Achieves).Where(end => end.Fact.Name == name).SelectMany(end => new[] { end.Value.Raw, end.Value.Raw + 1 }).Where(start => start <= FactDefinition.LargestNumber));
            }
        }

        return new SpaceFact(definition!, definition!.Type == FactType.Number ? [.. starts] : []);
    }

    /// <summary>The value at a place.</summary>
    public FactValue ValueAt(int place) => new(Starts.Length > 0 ? Starts[place] : place);

    /// <summary>The place of a value of a choice, boolean or number: of a number the interval that it lies in.</summary>
    public int PlaceOf(FactValue value)
    {
        if (Starts.Length == 0)
        {
            return (int)value.Raw;
        }

        int found = Array.BinarySearch(Starts, value.Raw);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The value that stands for a place in an example: of a number what is assumed, where it lies there.</summary>
    public FactValue ExampleAt(int place) => Assumed is { } assumed && Starts.Length > 0 && PlaceOf(assumed) == place ? assumed : ValueAt(place);

    /// <summary>The value that a profile knows one of this fact by, -1 where it knows none. Of a number the one that stands for its interval here: the profile's own may be wider.</summary>
    public FactValue ValueIn(FactSpace space, int fact, int place) => Definition.Type == FactType.Number ? ValueAt(place) : new FactValue(PlaceIn(space, fact, place));

    /// <summary>The place that a profile knows a value or member of this fact by, no number, -1 where it knows none.</summary>
    public int PlaceIn(FactSpace space, int fact, int place) => Definition.Type switch
    {
        FactType.Boolean => place,
        FactType.Choice => space.Facts[fact].PlaceOf(Definition.Values[place]) ?? -1,
        _ => space.Facts[fact].IndexOf(Definition.Values[place]),
    };

    private static FactDefinition Joined(FactDefinition first, FactDefinition second)
    {
        string[] further = [.. second.Values.Where(value => first.IndexOf(value) < 0)];
        if (further.Length == 0)
        {
            return first;
        }

        string[] values = [.. first.Values, .. further];
        return new FactDefinition
        {
            Name = first.Name,
            Type = first.Type,
            Values = values,
            ValueLabels = [.. values.Select(value => LabelOf(first, value) ?? LabelOf(second, value) ?? LocalizedText.Empty)],
            Ordered = first.Ordered,
            Label = first.Label,
            Question = first.Question,
            Only = first.Only,
            Assume = first.Assume,
            Implies = first.Implies.Count + second.Implies.Count == 0 ? [] : [.. values.Select((value, i) => (1L << i) | Implied(first, value) | Implied(second, value))],
        };

        long Implied(FactDefinition fact, string value)
        {
            int place = fact.IndexOf(value);
            long implied = place < 0 || fact.Implies.Count == 0 ? 0 : fact.Implies[place];
            return Enumerable.Range(0, fact.Values.Count).Where(i => ((implied >> i) & 1) != 0).Aggregate(0L, (bits, i) => bits | (1L << Array.IndexOf(values, fact.Values[i])));
        }
    }

    private static LocalizedText? LabelOf(FactDefinition fact, string value) =>
        fact.IndexOf(value) is var place && place >= 0 && place < fact.ValueLabels.Count ? fact.ValueLabels[place] : null;
}
