using System.Text.Json.Nodes;

namespace Kanalvalg.Tool;

/// <summary>
/// What a person says of a fact: a value, or <c>null</c>, which is "I do not know". Of a set <paramref name="Open"/> are the members that
/// the person does not know of. Immutable.
/// </summary>
internal sealed record Answer(FactDefinition Fact, FactValue? Value, long Open = 0)
{
    /// <summary>The answer as a request holds it.</summary>
    public JsonNode? ToJson()
    {
        if (Value is not { } value)
        {
            return null;
        }

        if (Fact.Type != FactType.Set)
        {
            return JsonNode.Parse(FactSetting.Json(Fact, value));
        }

        // What is said to be in the set brings along what it implies: a list that left that out would deny it.
        FactValue members = new(Fact.Close(value.Raw));
        if (Open == 0)
        {
            return JsonNode.Parse(FactSetting.Json(Fact, members));
        }

        JsonObject partly = [];
        for (int i = 0; i < Fact.Values.Count; i++)
        {
            if (members.Has(i) || ((Open >> i) & 1) == 0)
            {
                partly[Fact.Values[i]] = members.Has(i);
            }
        }

        return partly;
    }
}
