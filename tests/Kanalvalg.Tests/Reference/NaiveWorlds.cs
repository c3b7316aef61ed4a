namespace Kanalvalg.Tests.Reference;

/// <summary>One way of filling in the unknown facts: what it says of each unknown, and the value of every fact that follows.</summary>
internal sealed record NaiveWorld(long[] Unknowns, long[] Values);

/// <summary>All ways of filling in what is unknown and matters to the conditions, less what is impossible.</summary>
internal sealed class NaiveWorlds
{
    private readonly NaiveProfile _profile;
    private readonly NaiveKnowledge _known;
    private readonly List<(string Fact, long[] Values)> _unknown = [];

    public NaiveWorlds(NaiveProfile profile, NaiveKnowledge known)
    {
        (_profile, _known) = (profile, known);
        foreach (string fact in profile.Profile.Facts.Select(fact => fact.Name).Where(profile.RestsOn.Contains))
        {
            long[] values = known.IsForeign(profile.Fact(fact)) ? [0] : [.. Candidates(fact)];
            _unknown.Add((fact, values));
        }
    }

    /// <summary>The facts whose values a world fixes, in the catalogue's order; known ones among them.</summary>
    public IReadOnlyList<string> Facts => [.. _unknown.Select(unknown => unknown.Fact)];

    /// <summary>How many combinations there are to look at.</summary>
    public double Count => _unknown.Aggregate(1.0, (count, unknown) => count * unknown.Values.Length);

    /// <summary>All that can occur.</summary>
    public IEnumerable<NaiveWorld> Possible() =>
        All().Where(world => !_profile.Profile.Impossible.Any(impossible => NaiveLogic.Holds(_profile, _known, impossible, world.Values)));

    /// <summary>The values that a fact may still have as far as implications and derivations say.</summary>
    public IReadOnlyList<long> ValuesOf(string fact)
    {
        if (fact != NaiveProfile.Content)
            return _unknown.Single(unknown => unknown.Fact == fact).Values;
        HashSet<long> values = [];
        foreach (long stated in Of(NaiveProfile.Content))
        {
            foreach (long quotes in Of(NaiveProfile.Quotes))
            {
                foreach (long reply in quotes == 0 ? [0] : Of(NaiveProfile.ReplyContent))
                {
                    foreach (long holds in Of(NaiveProfile.SubjectHolds))
                        values.Add(ContentOf(stated, quotes, reply, holds));
                }
            }
        }

        return [.. values];

        IEnumerable<long> Of(string part) => _unknown.Where(unknown => unknown.Fact == part).SelectMany(unknown => unknown.Values).DefaultIfEmpty(0);
    }

    private IEnumerable<NaiveWorld> All()
    {
        int[] at = new int[_unknown.Count];
        if (_unknown.Any(unknown => unknown.Values.Length == 0))
            yield break;
        while (true)
        {
            if (World(at) is { } world)
                yield return world;
            int next = at.Length - 1;
            while (next >= 0 && ++at[next] == _unknown[next].Values.Length)
                at[next--] = 0;
            if (next < 0)
                yield break;
        }
    }

    private NaiveWorld? World(int[] at)
    {
        long[] values = new long[_profile.Profile.Facts.Count];
        long[] unknowns = new long[at.Length];
        for (int i = 0; i < at.Length; i++)
            values[_profile.Place(_unknown[i].Fact)] = unknowns[i] = _unknown[i].Values[at[i]];
        foreach (string party in new[] { "sender", "recipient" })
        {
            string inside = party + ".internal";
            long[] insides = _profile.RestsOn.Contains(inside) ? [values[_profile.Place(inside)]] : _known[inside].Values;
            if (_profile.RestsOn.Contains(party + ".kind") && !insides.Any(one => _known.MayBe(party, values[_profile.Place(party + ".kind")], one)))
                return null;
        }

        if (_profile.RestsOn.Contains(NaiveProfile.Content))
        {
            ref long content = ref values[_profile.Place(NaiveProfile.Content)];
            content = ContentOf(content, Of(NaiveProfile.Quotes), Of(NaiveProfile.ReplyContent), Of(NaiveProfile.SubjectHolds));
        }

        return new NaiveWorld(unknowns, values);

        long Of(string fact) => values[_profile.Place(fact)];
    }

    // All that leaves with the message: what is stated, what it quotes, and a CPR number in its subject.
    private long ContentOf(long stated, long quotes, long reply, long holds)
    {
        bool inSubject = _profile.RestsOn.Contains(NaiveProfile.SubjectHolds) && (holds & NaiveProfile.Bit(_profile.Fact(NaiveProfile.SubjectHolds), "cprNumber")) != 0;
        return (stated | (quotes != 0 ? reply : 0) | (inSubject ? _profile.SubjectBrings : 0)) & _profile.MembersOf(NaiveProfile.Content);
    }

    private IEnumerable<long> Candidates(string name)
    {
        NaiveFact fact = _known[name];
        if (fact.Definition.Type == FactType.Set)
            return Sets(fact, _profile.MembersOf(name));
        if (name is "sender.internal" or "recipient.internal")
        {
            string party = name.Split('.')[0];
            return fact.Values.Where(inside => _known[party + ".kind"].Values.Any(kind => _known.MayBe(party, kind, inside)));
        }

        return fact.Values;
    }

    // The closed sets between what it must and what it may have, of the members that any condition tells apart.
    private static IEnumerable<long> Sets(NaiveFact fact, long members)
    {
        long free = fact.May & ~fact.Must & members;
        for (long some = free; ; some = (some - 1) & free)
        {
            long set = (fact.Must & members) | some;
            if ((NaiveProfile.Implied(fact.Definition, set) & members & ~set) == 0)
                yield return set;
            if (some == 0)
                yield break;
        }
    }
}
