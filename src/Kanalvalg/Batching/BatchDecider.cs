namespace Kanalvalg;

/// <summary>
/// Decides packed rows, hundreds of millions a second: each row says the facts that count and that nothing has settled before, a few bits
/// a fact (<see cref="Facts"/>). It decides what the engine decides: the verdict, the route and, where asked for, the duties that are
/// steps. What a row leaves unsaid is not guessed: where the rest does not decide, by three-valued logic, the row is not decided. Immutable and thread-safe.
/// </summary>
public sealed class BatchDecider
{
    private readonly CompiledProfile _profile;
    private readonly Scenario? _settled;
    private readonly DateTime? _day;
    private readonly BatchCircuit _circuit;
    private readonly int[] _relied;
    private readonly PackedRows _rows;
    private readonly BatchKernel _codes;
    private readonly Lazy<BatchKernel> _steps;

    internal BatchDecider(CompiledProfile profile, Scenario? settled, DateTime? day, bool vectors)
    {
        (_profile, _settled, _day) = (profile, settled, day);
        _circuit = new BatchCircuit(profile, settled, day);
        _rows = new PackedRows(_circuit.Facts, _circuit.RowFacts);
        _relied = [.. _circuit.Facts.Relied];
        _codes = new BatchKernel(_circuit, _circuit.Code, _circuit.PartlyCode, _rows, vectors);
        _steps = new Lazy<BatchKernel>(() => new BatchKernel(_circuit, _circuit.Steps, _circuit.PartlySteps, _rows, vectors));
    }

    /// <summary>The facts of a row: those that the verdict, the route and the duties rest on and that nothing has settled.</summary>
    public IReadOnlyList<PackedFact> Facts => _rows.Facts;

    /// <summary>The words of a row; at least one.</summary>
    public int Words => _rows.Bits.Count;

    /// <summary>The routes that <see cref="BatchDecision.Route"/> counts.</summary>
    public IReadOnlyList<Route> Routes => _circuit.Routes;

    /// <summary>The words that the steps of a row take: one bit for each duty of the profile, in its order.</summary>
    public int StepWords => (_profile.Profile.Duties.Count + 63) / 64;

    /// <summary>The gates that decide rows that say all, and those that decide any.</summary>
    internal (int Known, int Partly) Gates => _codes.Gates;

    /// <summary>The fact of this name in a row; <c>null</c> where it makes no difference or is settled.</summary>
    public PackedFact? Find(string name) => Facts.FirstOrDefault(fact => fact.Name == name);

    /// <summary>
    /// Writes the row of a scenario; a fact that it leaves unknown is not said in the row. Says no, and clears the row, where the scenario
    /// is of another message or day than the batch, and where a duty ends with a number: decide it by itself then.
    /// </summary>
    /// <exception cref="ArgumentException">The scenario was encoded for another engine, or the row has not <see cref="Words"/> words.</exception>
    public bool TryPack(Scenario scenario, Span<ulong> row)
    {
        Require.NotNull(scenario, nameof(scenario));
        if (!ReferenceEquals(scenario.Space, _profile.Space))
        {
            throw new ArgumentException("the scenario was encoded for another engine", nameof(scenario));
        }

        if (row.Length != Words)
        {
            throw new ArgumentException($"a row has {Words} words", nameof(row));
        }

        if (!IsOfThisBatch(scenario))
        {
            row.Clear();
            return false;
        }

        _rows.Pack(scenario, row);
        return true;
    }

    /// <summary>Decides rows that lie one behind the other, on the calling thread and without allocation but for one rented buffer.</summary>
    /// <exception cref="ArgumentException">There are not <see cref="Words"/> words a decision.</exception>
    public void DecideMany(ReadOnlySpan<ulong> rows, Span<BatchDecision> decisions)
    {
        RequireRows(rows.Length, decisions.Length);
        _codes.Codes(rows, decisions);
    }

    /// <summary>Works out the steps of rows: of each row <see cref="StepWords"/> words, whose bit n stands for the profile's duty n. Of a row that is not decided all are clear.</summary>
    /// <exception cref="ArgumentException">There are not <see cref="Words"/> words a row, or not <see cref="StepWords"/> for its steps.</exception>
    public void StepsOfMany(ReadOnlySpan<ulong> rows, Span<ulong> steps)
    {
        int count = rows.Length / Words;
        RequireRows(rows.Length, count);
        if (steps.Length != (long)count * StepWords)
        {
            throw new ArgumentException($"there are {StepWords} words for the steps of a row", nameof(steps));
        }

        _steps.Value.Words(rows, steps, StepWords);
    }

    /// <summary>
    /// Decides rows on several cores: as many as <see cref="ParallelOptions.MaxDegreeOfParallelism"/> says, all by default. Decision n is
    /// that of row n. Cancelled, it throws and the decisions made so far stand.
    /// </summary>
    /// <exception cref="ArgumentException">There are not <see cref="Words"/> words a decision.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was cancelled.</exception>
    public void DecideMany(ReadOnlyMemory<ulong> rows, Memory<BatchDecision> decisions, ParallelOptions options)
    {
        Require.NotNull(options, nameof(options));
        RequireRows(rows.Length, decisions.Length);
        const int Share = 64 * BitPlanes.Block;
        Parallel.For(0, (decisions.Length + Share - 1) / Share, options, share =>
        {
            int from = share * Share;
            int count = Math.Min(Share, decisions.Length - from);
            _codes.Codes(rows.Slice(from * Words, count * Words).Span, decisions.Slice(from, count).Span);
        });
    }

    /// <summary>The duties that the steps of a row stand for.</summary>
    /// <exception cref="ArgumentException">There are not <see cref="StepWords"/> words.</exception>
    public IEnumerable<string> DutiesOf(ReadOnlySpan<ulong> steps)
    {
        if (steps.Length != StepWords)
        {
            throw new ArgumentException($"there are {StepWords} words for the steps of a row", nameof(steps));
        }

        List<string> duties = [];
        for (int duty = 0; duty < _profile.Profile.Duties.Count; duty++)
        {
            if (RuleTruths.Has(steps, duty))
            {
                duties.Add(_profile.Profile.Duties[duty].Code);
            }
        }

        return duties;
    }

    private bool IsOfThisBatch(Scenario scenario)
    {
        for (int rule = 0; rule < _profile.Profile.Rules.Count; rule++)
        {
            if (_profile.Order.InForce(rule, scenario.Dates.At) != _profile.Order.InForce(rule, _day))
            {
                return false;
            }
        }

        for (int duty = 0; duty < _profile.Profile.Duties.Count; duty++)
        {
            if (!_circuit.TakesEndAs(scenario, duty))
            {
                return false;
            }
        }

        return _settled is null || (scenario.Direction == _settled.Direction && Array.TrueForAll(_relied, fact => Agree(_settled, scenario, fact)));
    }

    private static bool Agree(Scenario settled, Scenario scenario, int fact)
    {
        FactLayout layout = settled.Space.Layouts[fact];
        for (int place = 0; place < layout.Count; place++)
        {
            if (settled.MayBe(fact, place) != scenario.MayBe(fact, place) || (layout.IsSet && settled.MayLack(fact, place) != scenario.MayLack(fact, place)))
            {
                return false;
            }
        }

        return true;
    }

    private void RequireRows(int words, int decisions)
    {
        if (words != (long)decisions * Words)
        {
            throw new ArgumentException($"there are {Words} words a row", nameof(words));
        }
    }
}
