namespace Kanalvalg;

/// <summary>
/// What each rule says of the places of a <see cref="RoutePlan"/>, as bits one a place, so that a scenario in which nothing that counts is
/// unknown is summed up rule by rule in force and not place by place. The same meaning as <see cref="OutcomeFunctions"/>, for at most 64 places. Immutable and thread-safe.
/// </summary>
internal sealed class PlaceMasks
{
    private readonly RoutePlan _plan;
    private readonly RuleMask[] _rules;
    private readonly ulong[] _systems;
    private readonly ulong _places;
    private readonly ulong _routes;
    private readonly ulong _silentPermits;
    private readonly ulong _silentWaits;
    private readonly ulong[] _reject;
    private readonly ulong[] _forward;
    private readonly Move[] _moves;

    /// <summary>The masks of a plan that <see cref="Fits"/>.</summary>
    public PlaceMasks(RoutePlan plan)
    {
        _plan = plan;
        int rules = plan.Profile.Rules.Count;
        _rules = new RuleMask[rules];
        _systems = new ulong[plan.SystemsUsed.Count];
        for (int place = 0; place < plan.Places.Length; place++)
        {
            ulong bit = 1UL << place;
            _places |= bit;
            _routes |= place < plan.Routes.Length ? bit : 0;
            _silentPermits |= plan.SilentOf(place) == Silent.Permit ? bit : 0;
            _silentWaits |= plan.SilentOf(place) == Silent.Undecided ? bit : 0;
            Array.ForEach(plan.Cannot[place], rule => _rules[rule].Cannot |= bit);
            Array.ForEach(plan.Forbid[place], rule => _rules[rule].Forbid |= bit);
            Array.ForEach(plan.OnlyOther[place], rule => _rules[rule].Forbid |= bit);
            Array.ForEach(plan.Permit[place], rule => _rules[rule].Permit |= bit);
            Array.ForEach(plan.OnlyNaming[place], rule => _rules[rule].Permit |= bit);
            Array.ForEach(plan.Avoid[place], rule => _rules[rule].Avoid |= bit);
            Array.ForEach(plan.Prefer[place], rule => _rules[rule].Prefer |= bit);
        }

        for (int used = 0; used < _systems.Length; used++)
        {
            _systems[used] = Enumerable.Range(0, plan.Places.Length).Where(place => plan.Systems[place] == plan.SystemsUsed[used]).Aggregate(0UL, (places, place) => places | 1UL << place);
        }

        (_reject, _forward) = (Bits(plan.Reject), Bits(plan.Forward));
        _moves = [.. Enumerable.Reverse(plan.Avoids).Select(avoid => MoveOf(avoid, namedFirst: false)), .. Enumerable.Reverse(plan.Prefers).Select(prefer => MoveOf(prefer, namedFirst: true))];
    }

    /// <summary>Whether a plan's places fit in a word.</summary>
    public static bool Fits(RoutePlan plan) => plan.Places.Length <= 64;

    /// <summary>What a key of the plan's direction comes to.</summary>
    public PlaceSum Sum(OutcomeKeys keys, ReadOnlySpan<ulong> key)
    {
        (ulong cannot, ulong forbid, ulong permit, ulong avoid, ulong prefer) = (0, 0, 0, 0, 0);
        for (int word = 0; word * 64 < _rules.Length; word++)
        {
            int beyond = Math.Max(0, ((word + 1) * 64) - _rules.Length);
            for (ulong left = key[word] & (ulong.MaxValue >> beyond); left != 0; left &= left - 1)
            {
                ref readonly RuleMask rule = ref _rules[(word * 64) + BitMath.Lowest(left)];
                cannot |= rule.Cannot;
                forbid |= rule.Forbid;
                permit |= rule.Permit;
                avoid |= rule.Avoid;
                prefer |= rule.Prefer;
            }
        }

        for (int used = 0; used < _systems.Length; used++)
        {
            cannot |= keys.HasSystem(key, used) ? 0 : _systems[used];
        }

        bool isInScope = keys.IsInScope(key);
        ulong within = isInScope ? _places : 0;
        ulong lawful = _silentPermits | permit;
        ulong free = within & ~(cannot | forbid);
        ulong open = free & lawful;
        ulong silent = free & ~permit & ~(avoid & lawful);
        ulong candidates = open & _routes & (_plan.Direction == Direction.Outbound ? ulong.MaxValue : permit | prefer);
        int chosen = First(candidates, key);
        ulong waiting = silent & _silentWaits;
        return new PlaceSum
        {
            Verdict = VerdictOf(key, isInScope, chosen, waiting),
            Chosen = chosen,
            Open = open,
            Impossible = within & cannot,
            Forbidden = within & ~cannot & forbid,
            Discouraged = free & avoid & lawful,
            Permitted = free & permit & ~avoid,
            Waiting = waiting,
        };
    }

    private Verdict VerdictOf(ReadOnlySpan<ulong> key, bool isInScope, int chosen, ulong waiting) =>
        !isInScope ? Verdict.NotRegulated
        : _plan.Direction == Direction.Inbound ? (Any(key, _reject) ? Verdict.Reject : Any(key, _forward) ? Verdict.Forward : Verdict.Accept)
        : chosen >= 0 ? Verdict.Send
        : (waiting & _routes) != 0 ? Verdict.Undecided
        : Verdict.Blocked;

    // The first in order of the candidates, or -1: of what the last move left level an earlier one may tell apart, at last the profile's order.
    private int First(ulong candidates, ReadOnlySpan<ulong> key)
    {
        if (candidates == 0)
        {
            return -1;
        }

        foreach (ref readonly Move move in _moves.AsSpan())
        {
            if (!RuleTruths.Has(key, move.Rule))
            {
                continue;
            }

            foreach (ulong level in move.Levels)
            {
                if ((candidates & level) != 0)
                {
                    candidates &= level;
                    break;
                }
            }
        }

        return BitMath.Lowest(candidates);
    }

    // The routes that a move puts first, then those it puts next. What it does not name comes last where it moves to the front, else first.
    private static Move MoveOf(Ranking ranking, bool namedFirst)
    {
        List<ulong> named = [];
        ulong others = 0;
        for (int route = 0; route < ranking.Ranks.Length; route++)
        {
            int rank = ranking.Ranks[route];
            while (named.Count <= rank)
            {
                named.Add(0);
            }

            if (rank < 0)
            {
                others |= 1UL << route;
            }
            else
            {
                named[rank] |= 1UL << route;
            }
        }

        return new Move(ranking.Rule, namedFirst ? [.. named, others] : [others, .. named]);
    }

    private ulong[] Bits(int[] rules)
    {
        ulong[] bits = new ulong[RuleTruths.WordsFor(_rules.Length)];
        Array.ForEach(rules, rule => RuleTruths.Mark(bits, rule));
        return bits;
    }

    private static bool Any(ReadOnlySpan<ulong> key, ulong[] some)
    {
        ulong any = 0;
        for (int word = 0; word < some.Length; word++)
        {
            any |= key[word] & some[word];
        }

        return any != 0;
    }

    private struct RuleMask
    {
        public ulong Cannot;
        public ulong Forbid;
        public ulong Permit;
        public ulong Avoid;
        public ulong Prefer;
    }

    private readonly record struct Move(int Rule, ulong[] Levels);
}
