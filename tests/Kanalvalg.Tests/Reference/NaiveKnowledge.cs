namespace Kanalvalg.Tests.Reference;

/// <summary>Where what is known of a fact comes from.</summary>
internal enum NaiveOrigin
{
    Nobody,
    Given,
    Derived,
    Assumed,
}

/// <summary>What is known of one fact, apart from all others: the values left, or the members a set must and may have.</summary>
internal sealed record NaiveFact(FactDefinition Definition, NaiveOrigin Origin, long[] Values, long Must, long May)
{
    public bool IsKnown => Definition.Type == FactType.Set ? Must == May : Values.Length == 1;

    /// <summary>The one value of a fact that is known.</summary>
    public long Value => Definition.Type == FactType.Set ? Must : Values[0];

    public NaiveFact Become(long value) => this with { Values = [value], Must = value, May = value };
}

/// <summary>What a request lets one know, fact by fact: what was stated, assumed, and what either party's kind and address say.</summary>
internal sealed class NaiveKnowledge
{
    private static readonly string[] Outsiders = ["citizen", "business", "association", "authority"];

    private readonly NaiveProfile _profile;
    private readonly NaiveRequest _request;
    private readonly Dictionary<string, NaiveFact> _facts = [];

    public NaiveKnowledge(NaiveProfile profile, NaiveRequest request)
    {
        (_profile, _request) = (profile, request);
        Day = request.At is { } at ? DateTime.Parse(at[..10]) : null;
        if (Day is null ? profile.Profile.InForce.Until is not null : !profile.Profile.InForce.Covers(Day))
            Invalid = "the profile is not in force";
        foreach (FactDefinition fact in profile.Profile.Facts)
            _facts[fact.Name] = Read(fact);
        Party("sender");
        Party("recipient");
    }

    private NaiveKnowledge(NaiveKnowledge other) =>
        (_profile, _request, _facts, Day) = (other._profile, other._request, new(other._facts), other.Day);

    /// <summary>Why the request cannot be; <c>null</c> where it can.</summary>
    public string? Invalid { get; private set; }

    public DateTime? Day { get; }

    public NaiveRequest Request => _request;

    public bool IsInbound => _request.Direction == "inbound";

    public NaiveFact this[string fact] => _facts[fact];

    public IEnumerable<NaiveFact> Facts => _facts.Values;

    public bool IsForeign(FactDefinition fact) => fact.Only is { } only && only != (IsInbound ? Direction.Inbound : Direction.Outbound);

    /// <summary>The same with some facts changed: what was worked out from them is worked out anew, what was stated stays.</summary>
    public NaiveKnowledge Changed(IEnumerable<(string Fact, long Value)> changes)
    {
        NaiveKnowledge changed = new(this);
        foreach ((string fact, long value) in changes)
        {
            changed._facts[fact] = _facts[fact].Become(value);
            if (fact.EndsWith(".kind", StringComparison.Ordinal) && fact is "sender.kind" or "recipient.kind")
            {
                string inside = fact.Replace(".kind", ".internal", StringComparison.Ordinal);
                if (!changes.Any(change => change.Fact == inside) && _facts[inside].Origin != NaiveOrigin.Given)
                    changed._facts[inside] = _facts[inside] with { Values = [0, 1], Origin = NaiveOrigin.Nobody };
            }
        }

        return changed;
    }

    /// <summary>Whether a party of the kind may be inside, or outside.</summary>
    public bool MayBe(string party, long kind, long inside)
    {
        string code = _profile.Fact(party + ".kind").Values[(int)kind];
        if (Outsiders.Contains(code))
            return inside == 0;
        if (_profile.Profile.InternalDomains.Count == 0)
            return inside == (code == "internal" ? 1 : 0);
        if (_request.EmailOf(party) is { } email)
            return inside == (_profile.Profile.InternalDomains.Contains(email.Split('@')[1].ToLowerInvariant()) ? 1 : 0);
        return code != "internal" || inside == 1;
    }

    private NaiveFact Read(FactDefinition fact)
    {
        NaiveFact open = new(fact, NaiveOrigin.Nobody, [.. AllValues(fact)], 0, NaiveProfile.All(fact));
        if (fact.Name == "direction")
            return (open with { Origin = NaiveOrigin.Given }).Become(fact.IndexOf(_request.Direction));
        if (IsForeign(fact))
            return open with { Values = [], May = 0 };
        if (!_request.Facts.TryGetValue(fact.Name, out object? stated))
            return Assumption(fact) is { } assumed ? (open with { Origin = NaiveOrigin.Assumed }).Become(assumed) : open;
        if (stated is PartOfSet part)
            return Part(open, part);
        return stated is null ? open : (open with { Origin = NaiveOrigin.Given }).Become(Value(fact, stated));
    }

    private IEnumerable<long> AllValues(FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => [0, 1],
        FactType.Choice => Enumerable.Range(0, fact.Values.Count).Select(value => (long)value),
        FactType.Number => _profile.NumbersOf(fact.Name),
        _ => [],
    };

    private static long Value(FactDefinition fact, object stated) => stated switch
    {
        bool value => value ? 1 : 0,
        int number => number,
        string code => fact.IndexOf(code),
        string[] members => NaiveProfile.Implied(fact, members.Aggregate(0L, (all, member) => all | NaiveProfile.Bit(fact, member))),
        _ => throw new InvalidOperationException(),
    };

    // Who has a member has all that it implies; who lacks one has none that imply it.
    private NaiveFact Part(NaiveFact open, PartOfSet part)
    {
        FactDefinition fact = open.Definition;
        long present = NaiveProfile.Implied(fact, part.Members.Where(pair => pair.Value == true).Aggregate(0L, (all, pair) => all | NaiveProfile.Bit(fact, pair.Key)));
        long may = 0;
        for (int i = 0; i < fact.Values.Count; i++)
        {
            bool denied = part.Members.Any(pair => pair.Value == false && (NaiveProfile.Implied(fact, 1L << i) & NaiveProfile.Bit(fact, pair.Key)) != 0);
            may |= denied ? 0 : 1L << i;
        }

        if ((present & ~may) != 0)
            Invalid ??= "a stated member implies one that is denied";
        return open with { Must = present, May = may, Origin = NaiveOrigin.Given };
    }

    private long? Assumption(FactDefinition fact)
    {
        if (fact.Assume is { } assumed)
            return assumed.Raw;
        string own = IsInbound ? "recipient" : "sender";
        if (fact.Name == own + ".kind" && !(_request.Facts.TryGetValue(own + ".internal", out object? inside) && inside is false))
            return fact.IndexOf("internal");
        if (fact.Name == NaiveProfile.ReplyContent && NoReply())
            return 0;
        return null;
    }

    private bool NoReply()
    {
        FactDefinition arrivedBy = _profile.Fact("inReplyTo.arrivedBy");
        return _request.Facts.TryGetValue(arrivedBy.Name, out object? stated) ? stated is "none" : arrivedBy.Assume?.Raw == arrivedBy.IndexOf("none");
    }

    private void Party(string party)
    {
        (string kind, string inside) = (party + ".kind", party + ".internal");
        bool isStated = _request.Facts.TryGetValue(inside, out object? stated) && stated is not null;
        if (isStated)
        {
            bool kindIsStated = _facts[kind].Origin == NaiveOrigin.Given;
            IEnumerable<long> kinds = kindIsStated ? _facts[kind].Values : AllValues(_facts[kind].Definition);
            if (!(kinds.Any(one => MayBe(party, one, 0)) && kinds.Any(one => MayBe(party, one, 1))))
                Invalid ??= $"{inside} is stated though it is worked out";
            _facts[kind] = _facts[kind] with { Values = [.. _facts[kind].Values.Where(one => MayBe(party, one, _facts[inside].Value))] };
        }
        else
        {
            long[] left = [.. new long[] { 0, 1 }.Where(value => _facts[kind].Values.Any(one => MayBe(party, one, value)))];
            _facts[inside] = _facts[inside] with { Values = left, Origin = left.Length == 1 ? NaiveOrigin.Derived : NaiveOrigin.Nobody };
        }
    }
}
