namespace Kanalvalg;

/// <summary>
/// All that an outcome rests on (<see cref="OutcomeKeys"/>) by tables: what may be, and what is for certain where something that is tested is
/// unknown. Immutable and thread-safe.
/// </summary>
internal sealed class KnownRules
{
    private readonly ConditionTables _possible;
    private readonly ConditionTables _certain;
    private readonly RuleOrder _order;
    private readonly ulong[] _tested;
    private readonly int[] _known;

    private KnownRules(CompiledProfile profile, ConditionTables possible, ConditionTables certain, int[] facts)
    {
        (_possible, _certain, _order) = (possible, certain, profile.Order);
        FactSpace space = profile.Space;
        _tested = new ulong[space.Words];
        foreach (int fact in facts)
        {
            space.Layouts[fact].Open(_tested);
        }

        _known = [Known(Direction.Outbound), Known(Direction.Inbound)];

        // One value of each fact; of each member of a set that it is there or that it is not.
        int Known(Direction direction) =>
            facts.Where(fact => space.Facts[fact].Only is not { } only || only == direction).Sum(fact => space.Layouts[fact].IsSet ? space.Layouts[fact].Count : 1);
    }

    /// <summary>Those of a profile; <c>null</c> where it is too large for tables to be of use, or another engine matches its rules.</summary>
    public static KnownRules? Of(CompiledProfile profile)
    {
        ConditionCover may = new(profile.Space, isCertain: false);
        ConditionCover must = new(profile.Space, isCertain: true);
        return profile.Matcher is CompiledMatcher && profile.Keys.Words <= ConditionTables.MostWords
            && profile.Keys.CubesOf(may) is { } possible && ConditionTablesCompiler.Compile(may, possible) is { } mayHold
            && profile.Keys.CubesOf(must) is { } certain && ConditionTablesCompiler.Compile(must, certain) is { } mustHold
            ? new KnownRules(profile, mayHold, mustHold, [.. may.Facts])
            : null;
    }

    /// <summary>
    /// Sets the bits of a key that hold for certain and those that may; false, with neither set, where that is beyond tables. Both spans come in
    /// cleared. No fact is without a possible value, so as many bits as there are things to know mean that each is known.
    /// </summary>
    public bool TryRead(Scenario scenario, Span<ulong> certain, Span<ulong> possible)
    {
        ReadOnlySpan<ulong> words = scenario.Words;
        int bits = 0;
        for (int word = 0; word < _tested.Length; word++)
        {
            bits += BitMath.Count(words[word] & _tested[word]);
        }

        if (bits == _known[(int)scenario.Direction])
        {
            _possible.Read(words, certain);
            _order.Apply(scenario.Dates.At, certain, certain);
            certain.CopyTo(possible);
            return true;
        }

        if (!_possible.CanRead(words) || !_certain.CanRead(words))
        {
            return false;
        }

        _possible.Read(words, possible);
        _certain.Read(words, certain);
        _order.Apply(scenario.Dates.At, certain, possible);
        return true;
    }
}
