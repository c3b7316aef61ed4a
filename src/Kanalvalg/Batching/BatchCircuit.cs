namespace Kanalvalg;

/// <summary>
/// What rows of packed facts come to, as a circuit: whether a row is decided at all, the verdict, the route, each duty as a step. Twice:
/// for rows that say all that counts, and, with twice the gates, for rows that leave some of it unsaid. Used while a batch is made ready; not thread-safe.
/// </summary>
internal sealed class BatchCircuit
{
    private readonly CompiledProfile _profile;
    private readonly Scenario? _settled;
    private readonly Direction[] _directions;

    public BatchCircuit(CompiledProfile profile, Scenario? settled, DateTime? day)
    {
        (_profile, _settled) = (profile, settled);
        _directions = settled is null ? [Direction.Outbound, Direction.Inbound] : [settled.Direction];
        Facts = new PackedFacts(profile.Space, Circuit, settled, new HashSet<int>(profile.Profile.Duties.SelectMany(duty => duty.Achieves).Select(end => profile.Space[end.Fact.Name])));
        Routes = [.. _directions.SelectMany(direction => profile.PlanFor(direction).Routes.Select(route => route.Route))];
        if (Routes.Count > BatchDecision.MostRoutes)
        {
            throw new NotSupportedException($"a batch tells at most {BatchDecision.MostRoutes} routes apart; the profile has {Routes.Count}");
        }

        KleeneCircuit kleene = new(Circuit);
        CircuitMeaning[] known = [.. _directions.Select(direction => new CircuitMeaning(profile, Circuit, new KnownRowFacts(Facts, direction), direction, day))];
        CircuitMeaning[] partly = [.. _directions.Select(direction => new CircuitMeaning(profile, kleene, new PartlySaidRowFacts(Facts, kleene, direction), direction, day))];
        int codeBits = CodeOf(known[0], _directions[0]).Length;
        int[][] knownOutputs = [.. _directions.Select((direction, i) => Outputs(known[i], direction, reached => reached))];
        (int Certain, int Possible)[][] partlyOutputs =
            [.. _directions.Select((direction, i) => Array.ConvertAll(Outputs(partly[i], direction, reached => kleene.Of(reached, reached)), output => kleene[output]))];
        RowFacts = FactsOf([.. knownOutputs.SelectMany(all => all), .. partlyOutputs.SelectMany(all => all).SelectMany(pair => new[] { pair.Certain, pair.Possible })]);
        int[] knownDecided = [.. known.Select((meaning, i) => Circuit.And(AllSaid(knownOutputs[i]), CanBe(meaning, i, knownOutputs[i], relations => relations)))];
        int[] partlyDecided =
            [.. partly.Select((meaning, i) => Circuit.And(Settled(partlyOutputs[i]), CanBe(meaning, i, [.. partlyOutputs[i].SelectMany(pair => new[] { pair.Certain, pair.Possible })], relations => kleene[relations].Possible)))];
        int[] all = ByDirection(knownDecided, knownOutputs);
        (Code, Steps) = ([.. all.AsSpan(0, codeBits + 1)], [all[0], .. all.AsSpan(codeBits + 1)]);
        all = ByDirection(partlyDecided, Array.ConvertAll(partlyOutputs, outputs => Array.ConvertAll(outputs, output => output.Certain)));
        (PartlyCode, PartlySteps) = ([.. all.AsSpan(0, codeBits + 1)], [all[0], .. all.AsSpan(codeBits + 1)]);
    }

    public Circuit Circuit { get; } = new();

    public PackedFacts Facts { get; }

    /// <summary>The facts that a row may say something of, in the catalogue's order.</summary>
    public IReadOnlyList<int> RowFacts { get; }

    /// <summary>The routes of the batch's directions, outbound first.</summary>
    public IReadOnlyList<Route> Routes { get; }

    /// <summary>Whether the row says all that counts; then the bits of a <see cref="BatchDecision"/>, lowest first; all clear where it does not.</summary>
    public int[] Code { get; }

    /// <summary>Whether the row says all that counts; then, for each duty of the profile, whether it is a step; all clear where it does not.</summary>
    public int[] Steps { get; }

    /// <summary>Whether what the row says decides it; then the bits of a <see cref="BatchDecision"/>, lowest first; all clear where it does not.</summary>
    public int[] PartlyCode { get; }

    /// <summary>Whether what the row says decides it; then, for each duty of the profile, whether it is a step; all clear where it does not.</summary>
    public int[] PartlySteps { get; }

    /// <summary>Whether the batch takes the duty's end as reached just when a decision on the scenario does: by its message, which may have it otherwise, or by the row, which tells no number.</summary>
    public bool TakesEndAs(Scenario scenario, int duty)
    {
        bool reached = _profile.Profile.Duties[duty].Achieves.Count > 0;
        foreach (AchievedFact end in _profile.Profile.Duties[duty].Achieves)
        {
            int fact = _profile.Space[end.Fact.Name];
            reached &= Facts.IsSettled(fact) ? IsReached(_settled!, fact, end.Value) : end.Fact.Type != FactType.Number && IsReached(scenario, fact, end.Value);
        }

        return reached == _profile.Achieved.Has(scenario, duty);
    }

    private static bool IsReached(Scenario scenario, int fact, FactValue value) =>
        scenario.OriginOf(fact) is FactOrigin.Given or FactOrigin.Derived && scenario.IsKnown(fact) && scenario.ValueOf(fact) == value;

    private int IsReached(int duty)
    {
        int reached = _profile.Profile.Duties[duty].Achieves.Count > 0 ? Circuit.True : Circuit.False;
        foreach (AchievedFact end in _profile.Profile.Duties[duty].Achieves)
        {
            int fact = _profile.Space[end.Fact.Name];
            reached = Circuit.And(reached, !Facts.IsSettled(fact) ? Facts.IsReached(fact, end.Value) : IsReached(_settled!, fact, end.Value) ? Circuit.True : Circuit.False);
        }

        return reached;
    }

    private int[] Outputs(CircuitMeaning meaning, Direction direction, Func<int, int> truthOf) =>
        [Circuit.True, .. CodeOf(meaning, direction), .. meaning.Steps(duty => truthOf(IsReached(duty)))];

    private int[] CodeOf(CircuitMeaning meaning, Direction direction)
    {
        int before = direction == Direction.Outbound ? 0 : Routes.Count - _profile.Inbound.Routes.Length;
        List<int> code = [];
        for (int bit = 0; bit < BatchDecision.VerdictBits; bit++)
        {
            int on = Circuit.False;
            for (Verdict verdict = Verdict.Send; verdict <= Verdict.Reject; verdict++)
            {
                on = ((((int)verdict + 1) >> bit) & 1) != 0 ? meaning.Or(on, meaning.Is(verdict)) : on;
            }

            code.Add(on);
        }

        for (int bit = 0; (Routes.Count >> bit) > 0; bit++)
        {
            int on = Circuit.False;
            for (int route = 0; route < meaning.Functions.Chosen.Length; route++)
            {
                on = (((route + before + 1) >> bit) & 1) != 0 ? meaning.Or(on, meaning.Functions.Chosen[route]) : on;
            }

            code.Add(on);
        }

        return [.. code];
    }

    // The facts that any of these truths rests on.
    private int[] FactsOf(IEnumerable<int> truths) => [.. Circuit.Below(truths).Select(Circuit.InputOf).Where(input => input >= 0).Select(Facts.FactOf).Concat(DirectionFact()).Distinct().Order()];

    private IEnumerable<int> DirectionFact() => _settled is null ? [_profile.Space[FactNames.Direction]] : [];

    private int AllSaid(int[] outputs) => FactsOf(outputs).Aggregate(Circuit.True, (said, fact) => Circuit.And(said, Facts.IsSaid(fact)));

    private int Settled((int Certain, int Possible)[] outputs) =>
        outputs.Aggregate(Circuit.True, (settled, output) => Circuit.And(settled, Circuit.Or(output.Certain, Circuit.Not(output.Possible))));

    // Whether the row is none that cannot be, as far as the facts tell that the outputs rest on.
    private int CanBe(CircuitMeaning meaning, int at, int[] outputs, Func<int, int> mayHold)
    {
        ISet<int> facts = new HashSet<int>(FactsOf(outputs));
        int canBe = facts.Order().Aggregate(Circuit.True, (good, fact) => Circuit.And(good, Facts.IsGood(fact)));
        List<int> relations =
        [
            meaning.Party(FactNames.SenderKind, FactNames.SenderInternal),
            meaning.Party(FactNames.RecipientKind, FactNames.RecipientInternal),
            .. _profile.Profile.Impossible.Select(impossible => meaning.Not(meaning.Of(impossible))),
        ];
        foreach (int relation in relations.Select(mayHold))
        {
            canBe = FactsOf([relation]).All(facts.Contains) ? Circuit.And(canBe, relation) : canBe;
        }

        return _settled is null ? Circuit.And(canBe, Facts.IsOf(_directions[at])) : canBe;
    }

    // One direction's outputs or the other's, and none of them of a row that is not decided.
    private int[] ByDirection(int[] decided, int[][] outputs)
    {
        int[] all = new int[outputs[0].Length];
        for (int output = 0; output < all.Length; output++)
        {
            for (int direction = 0; direction < decided.Length; direction++)
            {
                all[output] = Circuit.Or(all[output], Circuit.And(decided[direction], outputs[direction][output]));
            }
        }

        return all;
    }
}
