using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Properties;

/// <summary>Makes requests to a generated profile: known, unknown, left out, half known.</summary>
internal static class RequestGenerator
{
    public static NaiveRequest Make(Dice dice, ProfileModel profile)
    {
        string direction = dice.Chance(65) ? "outbound" : "inbound";
        int known = dice.One([30, 60, 85, 100]);
        Dictionary<string, object?> facts = [];
        foreach (FactModel fact in profile.Facts.Where(fact => fact.Only is null || fact.Only == direction))
            State(dice, fact, known, facts);
        foreach (string name in new[] { "message.quotesOriginal", "inReplyTo.content", "message.subject.holds", "inReplyTo.arrivedBy", "message.arrivedBy" })
        {
            bool derives = profile.Facts.Any(fact => fact.Name == "message.content") && name is not "message.arrivedBy";
            if (!facts.ContainsKey(name) && ((derives && dice.Chance(35)) || (direction == "inbound" && name == "message.arrivedBy" && dice.Chance(70))))
                facts[name] = Derives(dice, name, known);
        }

        string[] routes = [.. profile.Routes.Where(route => route.Direction == "both" || route.Direction == direction).Select(route => route.Id)];
        return new NaiveRequest(direction, facts)
        {
            At = dice.Chance(60) ? dice.One(["2026-01-01", "2026-06-01", "2026-06-02T10:00:00", "2026-11-22"]) : null,
            Wanted = routes.Length > 0 && dice.Chance(50) ? Selector(dice, dice.One(routes)) : null,
            SenderEmail = Email(dice),
            RecipientEmail = Email(dice),
        };
    }

    /// <summary>A request to a built-in profile, in JSON.</summary>
    public static string ToBuiltIn(string profile, Dice dice)
    {
        Dictionary<string, object?> facts = [];
        foreach (FactDefinition fact in dice.Some([.. Profiles.Get(profile).Facts.Where(fact => fact.Only is null && fact.Name != "direction" && !fact.Name.EndsWith(".internal", StringComparison.Ordinal))], 5, 20))
        {
            facts[fact.Name] = dice.Chance(20) ? null : fact.Type switch
            {
                FactType.Boolean => dice.Chance(50),
                FactType.Number => dice.Number(0, 20),
                FactType.Choice => dice.One(fact.Values),
                _ => dice.Some(fact.Values, 0, 2),
            };
        }

        // A citizen with a business's number cannot be.
        facts.Remove("recipient.identifier");
        return new NaiveRequest(dice.Chance(70) ? "outbound" : "inbound", facts).ToJson();
    }

    public static IEnumerable<NaiveRequest> Shrink(NaiveRequest request) =>
    [
        .. request.Facts.Keys.Select(request.Without),
        .. request.At is null ? Array.Empty<NaiveRequest>() : [request with { At = null }],
        .. request.Wanted is null ? Array.Empty<NaiveRequest>() : [request with { Wanted = null }],
        .. request.SenderEmail is null ? Array.Empty<NaiveRequest>() : [request with { SenderEmail = null }],
        .. request.RecipientEmail is null ? Array.Empty<NaiveRequest>() : [request with { RecipientEmail = null }],
        .. request.Facts.Where(fact => fact.Value is PartOfSet { Members.Count: > 0 }).SelectMany(fact =>
            ((PartOfSet)fact.Value!).Members.Keys.Select(member => request.With(fact.Key, new PartOfSet(((PartOfSet)fact.Value).Members.Where(pair => pair.Key != member).ToDictionary())))),
    ];

    private static void State(Dice dice, FactModel fact, int known, Dictionary<string, object?> facts)
    {
        // Who is inside is mostly worked out; stated where kind and address leave it open, or it is an error.
        if (fact.Name is "sender.internal" or "recipient.internal" && !dice.Chance(15))
            return;
        if (dice.Chance(known))
            facts[fact.Name] = Value(dice, fact, known);
        else if (dice.Chance(50))
            facts[fact.Name] = null;
    }

    private static object? Value(Dice dice, FactModel fact, int known) => fact.Type switch
    {
        FactType.Boolean => dice.Chance(50),
        FactType.Number => dice.Number(0, 4),
        FactType.Choice => dice.One(fact.Values),
        _ => dice.Chance(100 - known) ? Part(dice, fact.Values) : dice.Some(fact.Values, 0, 2),
    };

    private static object? Derives(Dice dice, string name, int known) => name switch
    {
        _ when dice.Chance(25) => null,
        "message.quotesOriginal" => dice.Chance(70),
        "message.subject.holds" => Value(dice, new FactModel(name, FactType.Set, ["cprNumber", "name"]), known),
        "inReplyTo.content" => Value(dice, new FactModel(name, FactType.Set, ["personal", "confidential", "sensitive", "cprNumber", "health"]), known),
        _ => dice.One(["digitalPost", "ordinaryMail", "letter"]),
    };

    private static PartOfSet Part(Dice dice, string[] members) =>
        new(dice.Some(members, 0, 4).ToDictionary(member => member, _ => dice.One<bool?>([true, false, false, null])));

    private static string? Email(Dice dice) => dice.One(["someone@own.dk", "someone@OWN.DK", "someone@elsewhere.dk", null, null]);

    private static string Selector(Dice dice, string route) => dice.One([route, route.Split('/')[0], "*", route.Contains('/') ? "*/" + route.Split('/')[1] : route]);
}
