using System.Text.Json;

namespace Kanalvalg;

/// <summary>
/// A scenario of a space as the request that states it: what is worked out from the kind of a party is left to be worked out, and what
/// every profile of the world assumes anyway need not be said.
/// </summary>
internal static class ExampleRequest
{
    private const string ElsewhereAddress = "nogen@et-andet-sted.example";

    /// <summary>The request JSON that one of the world's profiles reads; facts that it does not know are left out. It may want a route, by its place.</summary>
    public static string Of(ScenarioWorld world, int profile, int[] scenario, int wanted = -1)
    {
        ProfileMeaning meaning = world.Meanings[profile];
        Dictionary<string, string> stated = new(StringComparer.Ordinal)
        {
            [FactNames.Direction] = FactSetting.Json(meaning.Profile.Space.Facts[meaning.Profile.Space[FactNames.Direction]], new FactValue((long)world.Space.Direction)),
        };
        if (meaning.Day is { } day)
        {
            stated["at"] = "\"" + day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "\"";
        }

        if (wanted >= 0)
        {
            stated["wanted"] = "\"" + meaning.Plan.Places[wanted].Id + "\"";
        }

        foreach (SpaceFact fact in world.Space.Facts.Concat(world.Space.Hidden))
        {
            if (meaning.Profile.Space.TryFind(fact.Name, out int place) && ValueIn(world.Space, meaning.Profile.Space, fact, place, scenario) is { } value)
            {
                State(world, meaning.Profile, place, value, stated);
            }
        }

        Close(world.Space, meaning.Profile.Space, stated);
        foreach (string party in new[] { "sender", "recipient" })
        {
            Settle(world, meaning.Profile, party, scenario, stated);
        }

        return JsonRendering.Of(indented: false, json => Write(json, [.. InOrder(meaning.Profile.Profile, stated)], 0));
    }

    private static FactValue? ValueIn(ScenarioSpace space, FactSpace own, SpaceFact fact, int place, int[] scenario)
    {
        int[] variables = space.VariablesOf(fact.Name)!;
        if (!fact.IsSet)
        {
            int at = scenario[variables[0]];
            return fact.Definition.Type == FactType.Number ? fact.ExampleAt(at) : fact.PlaceIn(own, place, at) is var known and >= 0 ? new FactValue(known) : null;
        }

        long members = 0;
        for (int member = 0; member < variables.Length; member++)
        {
            members |= scenario[variables[member]] == 1 && fact.PlaceIn(own, place, member) is var known and >= 0 ? 1L << known : 0;
        }

        return new FactValue(members);
    }

    // What a duty would bring about must be stated: what is merely assumed is not reached. Where it does not count, it must not be: then it
    // is left open.
    private static void State(ScenarioWorld world, CompiledProfile profile, int fact, FactValue value, Dictionary<string, string> stated)
    {
        FactDefinition definition = profile.Space.Facts[fact];
        bool counts = world.Space.Counts(definition.Name);
        bool assumed = world.Meanings.All(meaning => meaning.Profile.Space.TryFind(definition.Name, out int place) && meaning.Profile.Space.Facts[place].Assume == value);
        FactValue[] ends = [.. profile.Profile.Duties.SelectMany(duty => duty.Achieves).Where(end => end.Fact.Name == definition.Name).Select(end => end.Value)];
        if (!assumed || (counts && ends.Length > 0))
        {
            stated[definition.Name] = counts || !ends.Contains(value) ? FactSetting.Json(definition, value) : "null";
        }
    }

    // What leaves with a message is known only where all is that it is made of: what does not count is nothing then.
    private static void Close(ScenarioSpace space, FactSpace own, Dictionary<string, string> stated)
    {
        if (space.Find(FactNames.Content) is null)
        {
            return;
        }

        if (space.Find(FactNames.SubjectHolds) is null && own.Facts[own[FactNames.SubjectHolds]].Assume is not { Raw: 0 })
        {
            stated[FactNames.SubjectHolds] = "[]";
        }

        // Of what is no reply nothing is assumed to be quoted, unless the profile assumes otherwise.
        bool isNothing = own.Facts[own[FactNames.ReplyContent]].Assume is { } assumed ? assumed.Raw == 0 : Said(FactNames.ReplyArrivedBy) == "\"none\"";
        if (space.Find(FactNames.ReplyContent) is null && !isNothing && Said(FactNames.QuotesOriginal) != "false")
        {
            stated[FactNames.ReplyContent] = "[]";
        }

        string Said(string fact) => stated.TryGetValue(fact, out string? said) ? said
            : own.Facts[own[fact]].Assume is { } value ? FactSetting.Json(own.Facts[own[fact]], value) : "null";
    }

    // Who is inside cannot be stated where kind and address say it: there an address says it.
    private static void Settle(ScenarioWorld world, CompiledProfile profile, string party, int[] scenario, Dictionary<string, string> stated)
    {
        string inside = party + ".internal";
        if (world.Space.Find(party + ".kind") is not { } kind || !stated.TryGetValue(inside, out string? isInside))
        {
            return;
        }

        bool hasDomains = profile.Profile.InternalDomains.Count > 0;
        (bool mayBeIn, bool mayBeOut) = PartyDerivation.Allowed(kind.Definition.Values[scenario[world.Space.VariablesOf(kind.Name)![0]]], hasDomains, PartyDerivation.NoAddress);
        if (mayBeIn && mayBeOut)
        {
            return;
        }

        stated.Remove(inside);
        if (mayBeIn != (isInside == "true"))
        {
            stated[party + ".email"] = "\"" + ElsewhereAddress + "\"";
        }
    }

    // The direction and the day first, then as the catalogue lists the facts.
    private static IEnumerable<(string[] Path, string Value)> InOrder(JurisdictionProfile profile, Dictionary<string, string> stated)
    {
        List<string> names = [FactNames.Direction, "at", "wanted", .. profile.Facts.Select(fact => fact.Name).Where(name => name != FactNames.Direction)];
        List<string> groups = [.. names.Select(name => name.Split('.')[0]).Distinct(StringComparer.Ordinal)];
        return stated.OrderBy(pair => groups.IndexOf(pair.Key.Split('.')[0])).ThenBy(pair => names.IndexOf(pair.Key)).Select(pair => (pair.Key.Split('.'), pair.Value));
    }

    private static void Write(Utf8JsonWriter json, (string[] Path, string Value)[] members, int depth)
    {
        json.WriteStartObject();
        foreach (IGrouping<string, (string[] Path, string Value)> group in members.GroupBy(member => member.Path[depth], StringComparer.Ordinal))
        {
            json.WritePropertyName(group.Key);
            if (group.First().Path.Length == depth + 1)
            {
                json.WriteRawValue(group.First().Value);
            }
            else
            {
                Write(json, [.. group], depth + 1);
            }
        }

        json.WriteEndObject();
    }
}
