using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Analysis;

/// <summary>Something that a host says in a request: members and their values; <c>null</c> says that a fact is unknown.</summary>
internal sealed record HostStatement(params (string Member, object? Value)[] Members)
{
    public static readonly HostStatement Nothing = new();

    public static NaiveRequest Request(Direction direction, string? day, IEnumerable<HostStatement> statements)
    {
        (string Member, object? Value)[] members = [.. statements.SelectMany(statement => statement.Members)];
        return new NaiveRequest(direction == Direction.Outbound ? "outbound" : "inbound", members.Where(member => !IsEmail(member.Member)).ToDictionary(member => member.Member, member => member.Value))
        {
            At = day,
            SenderEmail = (string?)members.SingleOrDefault(member => member.Member == "sender.email").Value,
            RecipientEmail = (string?)members.SingleOrDefault(member => member.Member == "recipient.email").Value,
        };
    }

    private static bool IsEmail(string member) => member is "sender.email" or "recipient.email";
}

/// <summary>
/// All that a host can say, in one direction, of the facts that a profile's scenarios rest on: a list of statements for each fact, and
/// one for a party's kind and who is inside, which a mail address may decide.
/// </summary>
internal sealed class HostStatements
{
    private const int MostMembersTriedOneByOne = 6;
    private static readonly string[] Parties = ["sender", "recipient"];
    private static readonly string[] PartsOfContent = ["inReplyTo.content", "message.subject.holds"];

    private readonly DecisionEngine _engine;
    private readonly CountedFacts _facts;
    private readonly Direction _direction;
    private readonly string? _day;

    /// <summary>Ends early, for there is no need to know all, once there are more combinations than that.</summary>
    public HostStatements(DecisionEngine engine, CountedFacts facts, Direction direction, string? day, int most)
    {
        (_engine, _facts, _direction, _day) = (engine, facts, direction, day);
        foreach (FactDefinition fact in _facts.All.Where(fact => CountedFacts.IsOf(fact, direction) && !Parties.Any(party => IsOfParty(fact, party))).OrderBy(fact => fact.Values.Count))
        {
            HostStatement[] values = [.. ValuesOf(fact).Select(value => new HostStatement((fact.Name, value))).Where(statement => CanBeSaid(statement, fact)).TakeWhile((_, i) => i <= most)];
            if (_facts.Counts(fact))
                Counted.Add(values);
            else
                Hidden.Add([HostStatement.Nothing, new HostStatement((fact.Name, null)), .. values]);
            if (Count > most)
                return;
        }

        foreach (string party in Parties.Where(party => _facts.All.Any(fact => IsOfParty(fact, party))))
            (_facts.All.Any(fact => IsOfParty(fact, party) && _facts.Counts(fact)) ? Counted : Hidden).Add(OfParty(party));
        foreach (string part in PartsOfContent.Where(part => _facts.All.Any(fact => fact.Name == "message.content") && _facts.All.All(fact => fact.Name != part)))
            Counted.Add([new HostStatement((part, Array.Empty<string>()))]);
    }

    /// <summary>What may be said of facts that count.</summary>
    public List<HostStatement[]> Counted { get; } = [];

    /// <summary>What may be said of facts that do not count, so that a request becomes possible: the less the better, so nothing comes first.</summary>
    public List<HostStatement[]> Hidden { get; } = [];

    public double Count => Counted.Concat(Hidden).Aggregate(1.0, (count, statements) => count * statements.Length);

    private static bool IsOfParty(FactDefinition fact, string party) => fact.Name == party + ".kind" || fact.Name == party + ".internal";

    private HostStatement[] OfParty(string party)
    {
        FactDefinition kind = _engine.Profile.Facts.Single(fact => fact.Name == party + ".kind");
        FactDefinition inside = _engine.Profile.Facts.Single(fact => fact.Name == party + ".internal");
        IEnumerable<HostStatement> statements =
            from one in kind.Values.Prepend<string?>(null)
            from address in _engine.Profile.InternalDomains.Take(1).Append("elsewhere.example").Prepend(null)
            from stated in new object?[] { null, true, false }
            select new HostStatement([
                .. one is null ? Array.Empty<(string, object?)>() : [(kind.Name, (object?)one)],
                .. address is null ? Array.Empty<(string, object?)>() : [(party + ".email", (object?)("someone@" + address))],
                .. stated is null ? Array.Empty<(string, object?)>() : [(inside.Name, stated)]]);
        return [.. statements.Where(statement => CanBeSaid(statement, kind, inside)).DistinctBy(statement => Meaning(statement, kind, inside))
            .Where(statement => !Meaning(statement, kind, inside).Split(' ').Contains("?"))];
    }

    // What is said of the two facts in effect; "?" for one that counts and stays unknown.
    private string Meaning(HostStatement statement, params FactDefinition[] facts)
    {
        Scenario said = Alone(statement, facts).OrThrow();
        return string.Join(" ", facts.Where(_facts.All.Contains).Select(fact =>
            said.IsKnown(said.Space[fact.Name]) ? said.ValueOf(said.Space[fact.Name]).Raw.ToString() : _facts.Counts(fact) ? "?" : "open"));
    }

    // What is an error while nothing is known of all else is one whatever else is said.
    private bool CanBeSaid(HostStatement statement, params FactDefinition[] facts) => Alone(statement, facts).Scenario is not null;

    private ScenarioResult Alone(HostStatement statement, FactDefinition[] about) => _engine.Encode(HostStatement.Request(_direction, _day,
        Others(about).Select(fact => new HostStatement((fact, null))).Append(statement)).ToJson());

    // Who a party is rests on its kind, so that is left open with it.
    private IEnumerable<string> Others(FactDefinition[] about) =>
        _facts.All.Where(fact => CountedFacts.IsOf(fact, _direction)).Select(fact => fact.Name)
            .Concat(Parties.Where(party => _facts.All.Any(fact => IsOfParty(fact, party))).Select(party => party + ".kind"))
            .Distinct().Where(name => about.All(fact => fact.Name != name));

    private IEnumerable<object> ValuesOf(FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => [true, false],
        FactType.Choice => fact.Values,
        FactType.Number => _facts.StartsOf(fact).Select(start => (object)(int)start),
        _ => Sets(fact).Select(set => fact.Values.Where((_, member) => (set >> member & 1) != 0).ToArray()),
    };

    // Of a large set only what is closed, for what is not says the same as what is; and no member that can never be there.
    private IEnumerable<long> Sets(FactDefinition fact)
    {
        long all = (1L << fact.Values.Count) - 1;
        if (fact.Values.Count > MostMembersTriedOneByOne)
            all = fact.Values.Where(member => CanBeSaid(new HostStatement((fact.Name, new PartOfSet(new Dictionary<string, bool?> { [member] = true }))), fact)).Aggregate(0L, (set, member) => set | NaiveProfile.Bit(fact, member));
        for (long set = 0; ; set = (set - all) & all)
        {
            if (fact.Values.Count <= MostMembersTriedOneByOne || NaiveProfile.Implied(fact, set) == set)
                yield return set;
            if (set == all)
                yield break;
        }
    }
}
