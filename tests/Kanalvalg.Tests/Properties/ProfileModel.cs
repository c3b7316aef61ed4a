using System.Text.Json.Nodes;

namespace Kanalvalg.Tests.Properties;

/// <summary>A fact that a generated profile tests: its values, and the profile's own declaration of it, if any.</summary>
internal sealed record FactModel(string Name, FactType Type, string[] Values, bool Ordered = false)
{
    /// <summary>Whether the profile declares it; else the catalogue does.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>The value assumed, as JSON; <c>null</c> for what the catalogue says, or none.</summary>
    public string? Assume { get; init; }

    public string? Actionable { get; init; }

    public string? Only { get; init; }

    /// <summary>The members of a set that conditions name; small, so that all completions can be tried.</summary>
    public string[] Named { get; init; } = [];

    public JsonObject? Declaration()
    {
        JsonObject json = [];
        if (IsDeclared)
        {
            json["type"] = Type.ToString().ToLowerInvariant();
            if (Values.Length > 0)
                json["values"] = new JsonArray([.. Values.Select(value => JsonValue.Create(value))]);
            if (Ordered)
                json["ordered"] = true;
            json["label"] = new JsonObject { ["en"] = Name };
        }

        if (Assume is not null)
            json["assume"] = JsonNode.Parse(Assume);
        if (Actionable is not null)
            json["actionable"] = JsonNode.Parse(Actionable);
        return json.Count > 0 ? json : null;
    }
}

internal sealed record RuleModel(string Id, ConditionModel When, IReadOnlyDictionary<string, string> Effects)
{
    public ConditionModel? Group { get; init; }

    public ConditionModel? Unless { get; init; }

    public string[] Overrides { get; init; } = [];

    public string? From { get; init; }

    public string? Until { get; init; }

    public JsonObject Json(ProfileModel profile)
    {
        JsonObject json = new() { ["id"] = Id, ["when"] = When.Json(profile) };
        if (Unless is not null)
            json["unless"] = Unless.Json(profile);
        string[] overrides = [.. Overrides.Where(id => profile.Rules.Any(rule => rule.Id == id))];
        if (overrides.Length > 0)
            json["overrides"] = new JsonArray([.. overrides.Select(id => JsonValue.Create(id))]);
        if ((From ?? Until) is not null)
            json["inForce"] = Period(From, Until);
        json["then"] = new JsonObject(Effects.Select(effect => KeyValuePair.Create(effect.Key, JsonNode.Parse(effect.Value))));
        return Group is null ? json : new JsonObject { ["when"] = Group.Json(profile), ["rules"] = new JsonArray(json) };
    }

    public IEnumerable<RuleModel> Shrink() =>
    [
        .. Effects.Count > 1 ? Effects.Keys.Select(name => this with { Effects = Effects.Where(effect => effect.Key != name).ToDictionary() }) : [],
        .. Group is null ? Array.Empty<RuleModel>() : [this with { Group = null }, .. Group.Shrink().Select(group => this with { Group = group })],
        .. Unless is null ? Array.Empty<RuleModel>() : [this with { Unless = null }, .. Unless.Shrink().Select(unless => this with { Unless = unless })],
        .. Overrides.Length == 0 ? Array.Empty<RuleModel>() : [this with { Overrides = [] }],
        .. (From ?? Until) is null ? Array.Empty<RuleModel>() : [this with { From = null, Until = null }],
        .. When.Shrink().Select(when => this with { When = when }),
    ];

    /// <summary>The same rule of a profile whose terms are named otherwise.</summary>
    public RuleModel Renamed(string prefix) =>
        this with { Id = prefix + Id, When = When.Renamed(prefix), Group = Group?.Renamed(prefix), Unless = Unless?.Renamed(prefix), Overrides = [] };

    internal static JsonObject Period(string? from, string? until)
    {
        JsonObject period = [];
        if (from is not null)
            period["from"] = from;
        if (until is not null)
            period["until"] = until;
        return period;
    }
}

internal sealed record RouteModel(string Id, string Direction, string? Silent);

/// <summary>An invariant with at least one claim.</summary>
internal sealed record InvariantModel(string Id, ConditionModel When)
{
    public IReadOnlyDictionary<string, string> Never { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Always { get; init; } = new Dictionary<string, string>();

    public string? From { get; init; }

    public string? Until { get; init; }

    public JsonObject Json(ProfileModel profile)
    {
        JsonObject json = new() { ["id"] = Id, ["when"] = When.Json(profile) };
        if (Never.Count > 0)
            json["never"] = Claims(Never);
        if (Always.Count > 0)
            json["always"] = Claims(Always);
        if ((From ?? Until) is not null)
            json["inForce"] = RuleModel.Period(From, Until);
        return json;
    }

    public IEnumerable<InvariantModel> Shrink() =>
    [
        .. Never.Count + Always.Count < 2 ? Array.Empty<InvariantModel>() :
        [
            .. Never.Keys.Select(name => this with { Never = Never.Where(claim => claim.Key != name).ToDictionary() }),
            .. Always.Keys.Select(name => this with { Always = Always.Where(claim => claim.Key != name).ToDictionary() }),
        ],
        .. (From ?? Until) is null ? Array.Empty<InvariantModel>() : [this with { From = null, Until = null }],
        .. When.Shrink().Select(when => this with { When = when }),
    ];

    private static JsonObject Claims(IReadOnlyDictionary<string, string> claims) =>
        new(claims.Select(claim => KeyValuePair.Create(claim.Key, JsonNode.Parse(claim.Value))));
}

internal sealed record DutyModel(string Code, string Phase, string? Achieves);

/// <summary>A generated profile, kept as what it was made of so that it can be shrunk; <see cref="ToJson"/> is the file.</summary>
internal sealed record ProfileModel
{
    public required FactModel[] Facts { get; init; }

    public required RouteModel[] Routes { get; init; }

    public required RuleModel[] Rules { get; init; }

    public IReadOnlyDictionary<string, ConditionModel> Terms { get; init; } = new Dictionary<string, ConditionModel>();

    public DutyModel[] Duties { get; init; } = [];

    public string[] Advice { get; init; } = [];

    public ConditionModel[] Impossible { get; init; } = [];

    public InvariantModel[] Invariants { get; init; } = [];

    public ConditionModel? Scope { get; init; }

    public string Silent { get; init; } = "permit";

    public bool HasDomain { get; init; }

    public string? From { get; init; }

    public string ToJson()
    {
        JsonObject json = new()
        {
            ["format"] = 1,
            ["id"] = "generated",
            ["version"] = "1.0.0",
            ["title"] = new JsonObject { ["en"] = "Generated" },
            ["silent"] = Silent,
        };
        if (From is not null)
            json["inForce"] = new JsonObject { ["from"] = From };
        if (Scope is not null)
            json["scope"] = Scope.Json(this);
        if (HasDomain)
            json["internalDomains"] = new JsonArray("own.dk");
        json["facts"] = new JsonObject(Facts.Where(fact => fact.Declaration() is not null).Select(fact => KeyValuePair.Create<string, JsonNode?>(fact.Name, fact.Declaration())));
        json["terms"] = new JsonObject(Terms.Select(term => KeyValuePair.Create<string, JsonNode?>(term.Key, new JsonObject { ["when"] = term.Value.Json(this) })));
        json["routes"] = new JsonArray([.. Routes.Select(Route)]);
        json["duties"] = new JsonObject(Duties.Select(duty => KeyValuePair.Create<string, JsonNode?>(duty.Code, Duty(duty))));
        json["advice"] = new JsonObject(Advice.Select(code => KeyValuePair.Create<string, JsonNode?>(code, new JsonObject { ["text"] = new JsonObject { ["en"] = code } })));
        json["impossible"] = new JsonArray([.. Impossible.Select(condition => condition.Json(this))]);
        json["rules"] = new JsonArray([.. Rules.Select(rule => rule.Json(this))]);
        json["invariants"] = new JsonArray([.. Invariants.Select(invariant => invariant.Json(this))]);
        return json.ToJsonString();
    }

    /// <summary>The profile as the library reads it.</summary>
    public JurisdictionProfile Bind() => TestProfiles.Read(ToJson());

    public IEnumerable<ProfileModel> Shrink() =>
    [
        .. Shrinking.List(Rules, rule => rule.Shrink()).Where(rules => rules.Length > 0).Select(rules => this with { Rules = rules }),
        .. Shrinking.List(Invariants, invariant => invariant.Shrink()).Select(invariants => this with { Invariants = invariants }),
        .. Shrinking.List(Impossible, condition => condition.Shrink()).Select(impossible => this with { Impossible = impossible }),
        .. Shrinking.List(Routes, _ => []).Where(routes => routes.Length > 0).Select(routes => this with { Routes = routes }),
        .. Scope is null ? Array.Empty<ProfileModel>() : [this with { Scope = null }],
        .. From is null ? Array.Empty<ProfileModel>() : [this with { From = null }],
        .. Terms.Keys.Select(name => this with { Terms = Terms.Where(term => term.Key != name).ToDictionary() }),
        .. Shrinking.List(Duties, duty => duty.Achieves is null ? [] : [duty with { Achieves = null }]).Where(duties => duties.Length == Duties.Length).Select(duties => this with { Duties = duties }),
        .. Facts.SelectMany((fact, i) => Less(fact).Select(less => this with { Facts = [.. Facts.Select((other, j) => i == j ? less : other)] })),
    ];

    private static IEnumerable<FactModel> Less(FactModel fact) =>
    [
        .. fact.Assume is null ? Array.Empty<FactModel>() : [fact with { Assume = null }],
        .. fact.Actionable is null ? Array.Empty<FactModel>() : [fact with { Actionable = null }],
    ];

    private static JsonObject Route(RouteModel route)
    {
        JsonObject json = new() { ["id"] = route.Id, ["direction"] = route.Direction };
        if (route.Silent is not null)
            json["silent"] = route.Silent;
        return json;
    }

    private static JsonObject Duty(DutyModel duty)
    {
        JsonObject json = new() { ["actor"] = "sender", ["phase"] = duty.Phase, ["text"] = new JsonObject { ["en"] = duty.Code } };
        if (duty.Achieves is not null)
            json["achieves"] = JsonNode.Parse(duty.Achieves);
        return json;
    }
}

/// <summary>How to make things smaller.</summary>
internal static class Shrinking
{
    /// <summary>Without one of the items, or with one of them smaller.</summary>
    public static IEnumerable<T[]> List<T>(T[] items, Func<T, IEnumerable<T>> smaller) =>
    [
        .. Enumerable.Range(0, items.Length).Select(i => items.Where((_, j) => i != j).ToArray()),
        .. Enumerable.Range(0, items.Length).SelectMany(i => smaller(items[i]).Select(less => items.Select((item, j) => i == j ? less : item).ToArray())),
    ];
}
