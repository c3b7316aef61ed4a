using System.Text.Json;

namespace Kanalvalg.Tests.Properties;

/// <summary>Makes small profiles of every feature of the format that decisions depend on.</summary>
internal sealed class ProfileGenerator
{
    private static readonly string[] Kinds = ["internal", "citizen", "business", "association", "authority", "selfOwningInstitution"];
    private static readonly string[] Contents = ["personal", "confidential", "sensitive", "secrecy", "nonPublic", "cprNumber", "health", "criminalOffence"];
    private static readonly string[] Channels = ["ordinaryMail", "secureMail", "digitalPost", "remotePrint", "letter", "sms", "phone"];
    private static readonly string[] Systems = ["outlook", "fagsystem", "doc2mail"];
    private static readonly string[] Days = ["2026-01-01", "2026-06-01", "2026-06-02"];

    /// <summary>The catalogue's facts that are drawn from; the library itself works with most of them.</summary>
    private static readonly FactModel[] Catalogue =
    [
        new("actor", FactType.Choice, ["employee", "councillor", "archive"]),
        new("message.kind", FactType.Choice, ["everyday", "letter", "acknowledgement"]),
        new("message.content", FactType.Set, Contents),
        new("message.journalised", FactType.Boolean, []),
        new("message.signed", FactType.Boolean, []),
        new("message.quotesOriginal", FactType.Boolean, []),
        new("message.urgent", FactType.Boolean, []),
        new("message.subject.holds", FactType.Set, ["cprNumber", "name", "protected"]),
        new("message.dataSubjects", FactType.Number, []),
        new("message.arrivedBy", FactType.Choice, Channels) { Only = "inbound" },
        new("inReplyTo.arrivedBy", FactType.Choice, ["none", .. Channels]),
        new("inReplyTo.content", FactType.Set, Contents),
        new("recipient.kind", FactType.Choice, Kinds),
        new("sender.kind", FactType.Choice, Kinds),
        new("recipient.internal", FactType.Boolean, []),
        new("sender.internal", FactType.Boolean, []),
        new("recipient.digitalPost", FactType.Choice, ["connected", "exempt", "closed"]),
        new("recipient.checked", FactType.Choice, ["notChecked", "matched", "mismatched"]),
        new("recipient.count", FactType.Number, []),
        new("recipient.mailbox", FactType.Choice, ["official", "other"]) { Only = "inbound" },
        new("systems", FactType.Set, Systems) { Only = "outbound" },
    ];

    private readonly Dice _dice;
    private readonly FactModel[] _facts;
    private readonly RouteModel[] _routes;
    private readonly string[] _duties = ["d1", "d2", "d3"];
    private readonly string[] _advice = ["a1", "a2"];
    private readonly List<string> _terms = [];

    private ProfileGenerator(Dice dice)
    {
        _dice = dice;
        _facts = [.. Facts().Select(fact => fact with { Named = fact.Type == FactType.Set ? Named(fact) : [] })];
        _routes = Routes();
    }

    public static ProfileModel Make(Dice dice) => new ProfileGenerator(dice).Profile();

    private ProfileModel Profile()
    {
        Dictionary<string, ConditionModel> terms = [];
        foreach (string name in new[] { "t1", "t2" }.Take(_dice.Number(0, 2)))
        {
            terms[name] = Condition(2);
            _terms.Add(name);
        }

        return new ProfileModel
        {
            Facts = _facts,
            Routes = _routes,
            Terms = terms,
            Rules = [.. Enumerable.Range(1, _dice.Number(2, 7)).Select(Rule)],
            Duties = [.. _duties.Select(Duty)],
            Advice = _advice,
            Impossible = _dice.Chance(30) ? _dice.Many(1, 2, () => NotAlways(Condition(1))) : [],
            Scope = _dice.Chance(20) ? Condition(1) : null,
            Silent = _dice.One(["permit", "permit", "forbid", "undecided"]),
            HasDomain = _dice.Chance(50),
            From = _dice.Chance(5) ? "2026-01-02" : null,
            Invariants = [.. Enumerable.Range(1, _dice.Number(0, 3)).Select(Invariant)],
        };
    }

    private IEnumerable<FactModel> Facts()
    {
        foreach (FactModel fact in _dice.Some(Catalogue, 2, 4))
            yield return Restated(fact);
        if (_dice.Chance(30))
        {
            // What derivations are about comes together, or it would hardly ever meet.
            foreach (string name in _dice.One<string[]>([["message.content", "message.quotesOriginal", "inReplyTo.content"], ["message.content", "message.subject.holds"], ["recipient.kind", "recipient.internal"], ["sender.kind", "sender.internal"]]))
                yield return Catalogue.Single(fact => fact.Name == name);
        }

        foreach (FactModel fact in _dice.Some<FactModel>(
        [
            new("own.flag", FactType.Boolean, []),
            new("own.mark", FactType.Boolean, []),
            new("own.choice", FactType.Choice, ["x", "y", "z"]),
            new("own.scale", FactType.Choice, ["low", "middle", "high"], Ordered: true),
            new("own.set", FactType.Set, ["p", "q", "r"]),
            new("own.count", FactType.Number, []),
        ], 1, 3))
        {
            yield return Restated(fact with { IsDeclared = true });
        }
    }

    // Members that imply each other meet more often than chance would have it.
    private string[] Named(FactModel fact) =>
        fact.Values == Contents && _dice.Chance(60)
            ? _dice.One<string[]>([["health", "sensitive", "personal"], ["cprNumber", "confidential", "secrecy"], ["sensitive", "personal"]])
            : _dice.Some(fact.Values, 2, 3);

    // Assumptions and what the user can bring about, of facts that the library leaves to the profile.
    private FactModel Restated(FactModel fact) => fact with
    {
        Assume = fact.IsDeclared && _dice.Chance(35) ? ValueOf(fact) : null,
        Actionable = (fact.IsDeclared || fact.Name is "message.urgent" or "recipient.kind" or "recipient.digitalPost") && _dice.Chance(60) ? ActionableOf(fact) : null,
    };

    private string ActionableOf(FactModel fact) =>
        fact.Type == FactType.Choice && _dice.Chance(40) ? JsonSerializer.Serialize(_dice.Some(fact.Values, 2, 2)) : ValueOf(fact);

    private string ValueOf(FactModel fact) => fact.Type switch
    {
        FactType.Boolean => _dice.Chance(50) ? "true" : "false",
        FactType.Number => _dice.Number(0, 3).ToString(),
        FactType.Choice => JsonSerializer.Serialize(_dice.One(fact.Values)),
        _ => JsonSerializer.Serialize(_dice.Some(fact.Values, 0, 1)),
    };

    private RouteModel[] Routes()
    {
        string[] ids = [.. _dice.Some(Channels[..5], 2, 4).Select(channel => _dice.Chance(60) ? channel + "/" + _dice.One(Systems) : channel)];
        if (_dice.Chance(30))
            ids = [.. ids, ids[0].Split('/')[0] + "/mailSystem"];
        return [.. ids.Select(id => new RouteModel(id, _dice.One(["outbound", "outbound", "both", "inbound"]), _dice.Chance(20) ? _dice.One(["permit", "forbid", "undecided"]) : null))];
    }

    private DutyModel Duty(string code)
    {
        FactModel[] able = [.. _facts.Where(fact => fact.Type != FactType.Set && fact.Name is not ("message.arrivedBy" or "recipient.mailbox") && !fact.Name.Contains("kind") && !fact.Name.Contains("internal"))];
        FactModel? end = able.Length > 0 && _dice.Chance(35) ? _dice.One(able) : null;
        return new DutyModel(code, _dice.One(["before", "atDispatch", "after", "onReceipt"]), end is null ? null : $$"""{ "{{end.Name}}": {{ValueOf(end)}} }""");
    }

    private RuleModel Rule(int number)
    {
        Dictionary<string, string> effects = [];
        foreach (string name in _dice.Some(["permit", "permit", "forbid", "forbid", "cannot", "only", "prefer", "prefer", "avoid", "oblige", "oblige", "advise", "settle"], 1, 3))
        {
            effects[name] = name switch
            {
                "oblige" => "[" + string.Join(",", _dice.Some(_duties, 1, 2).Select(Oblige)) + "]",
                "advise" => JsonSerializer.Serialize(_dice.Some(_advice, 1, 1)),
                "settle" => JsonSerializer.Serialize(_dice.One(["accept", "forward", "reject"])),
                "prefer" or "avoid" or "only" => Selectors(1, 3),
                _ => Selectors(1, 2),
            };
        }

        return new RuleModel("R" + number, Condition(2), effects)
        {
            Group = _dice.Chance(20) ? Condition(1) : null,
            Unless = _dice.Chance(20) ? Condition(1) : null,
            Overrides = number > 1 && _dice.Chance(30) ? _dice.Some([.. Enumerable.Range(1, number - 1).Select(other => "R" + other)], 1, 2) : [],
            From = _dice.Chance(8) ? _dice.One(Days) : null,
            Until = _dice.Chance(8) ? "2026-06-30" : null,
        };
    }

    private InvariantModel Invariant(int number)
    {
        int claims = _dice.Number(0, 2);
        return new InvariantModel("I" + number, Condition(1))
        {
            Never = claims != 1 ? Claims() : [],
            Always = claims != 0 ? Claims() : [],
            From = _dice.Chance(8) ? _dice.One(Days) : null,
            Until = _dice.Chance(8) ? "2026-06-30" : null,
        };
    }

    private Dictionary<string, string> Claims() => _dice.Some(["permits", "chooses", "obliges", "verdict"], 1, 2).ToDictionary(claim => claim, claim => claim switch
    {
        "obliges" => JsonSerializer.Serialize(_dice.Some(_duties, 1, 2)),
        "verdict" => JsonSerializer.Serialize(_dice.Some(["send", "blocked", "undecided", "accept", "forward", "reject"], 1, 2)),
        _ => JsonSerializer.Serialize(_dice.Some([.. _routes.Select(route => route.Id).Concat(_routes.Select(route => route.Id.Split('/')[0])).Append("*").Distinct()], 1, 2)),
    });

    private string Oblige(string duty) => _dice.Chance(50) ? $"\"{duty}\"" : $$"""{ "duty": "{{duty}}", "on": {{Selectors(1, 2)}} }""";

    private string Selectors(int least, int most)
    {
        string[] all = ["*", .. _routes.Select(route => route.Id), .. _routes.Select(route => route.Id), .. _routes.Select(route => route.Id.Split('/')[0]),
            .. _routes.Where(route => route.Id.Contains('/')).Select(route => "*/" + route.Id.Split('/')[1]), "phone"];
        return JsonSerializer.Serialize(_dice.Some([.. all.Distinct()], least, most));
    }

    private ConditionModel NotAlways(ConditionModel condition) =>
        condition.Entries.Length > 0 ? condition : new ConditionModel([Test(_dice.One(_facts)), Test(_facts[0])]);

    private ConditionModel Condition(int depth)
    {
        List<EntryModel> entries = [.. _dice.Some(_facts, 0, 2).DistinctBy(fact => fact.Name).Select(Test)];
        if (depth > 0 && _dice.Chance(25))
            entries.Add(new EntryModel.Parts(_dice.Chance(70) ? "any" : "all", _dice.Many(2, 3, () => Condition(depth - 1))));
        if (depth > 0 && _dice.Chance(15))
            entries.Add(new EntryModel.Not(Condition(depth - 1)));
        if (_terms.Count > 0 && _dice.Chance(15))
            entries.Add(new EntryModel.Term(_dice.One(_terms)));
        if (entries.Count == 0 && _dice.Chance(15))
            entries.Add(new EntryModel.Test("direction", _dice.Chance(50) ? "\"outbound\"" : "\"inbound\""));
        return new ConditionModel([.. entries]);
    }

    private EntryModel Test(FactModel fact) => new EntryModel.Test(fact.Name, Predicate(fact, _dice.Chance(12)));

    private string Predicate(FactModel fact, bool negated)
    {
        if (negated)
            return $$"""{ "not": {{Predicate(fact, false)}} }""";
        switch (fact.Type)
        {
            case FactType.Boolean:
                return _dice.Chance(50) ? "true" : "false";
            case FactType.Number:
                return _dice.One([$$"""{ "atLeast": {{_dice.Number(1, 3)}} }""", $$"""{ "atMost": {{_dice.Number(0, 3)}} }""", "2", "[1,3]"]);
            case FactType.Choice when fact.Ordered && _dice.Chance(60):
                return $$"""{ "{{_dice.One(["atLeast", "atMost"])}}": "{{_dice.One(fact.Values)}}" }""";
            case FactType.Choice:
                return _dice.Chance(50) ? JsonSerializer.Serialize(_dice.One(fact.Values)) : JsonSerializer.Serialize(_dice.Some(fact.Values, 2, 3));
            default:
                string first = $"\"{_dice.One(["has", "has", "hasAll", "hasNone"])}\": {JsonSerializer.Serialize(_dice.Some(fact.Named, 1, 2))}";
                return _dice.Chance(10) && !first.Contains("hasNone") && fact.Only is null ? $$"""{ {{first}}, "hasNone": {{JsonSerializer.Serialize(_dice.Some(fact.Named, 1, 1))}} }""" : $"{{ {first} }}";
        }
    }
}
