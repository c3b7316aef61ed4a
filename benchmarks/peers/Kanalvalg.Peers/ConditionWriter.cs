using System.Text.Json.Nodes;

namespace Kanalvalg.Peers;

/// <summary>
/// A bound condition in the few words that every peer's translation reads: <c>all</c>, <c>any</c>, <c>not</c>, and tests of one fact,
/// <c>is</c>, <c>hasAny</c>, <c>hasAll</c>, <c>atLeast</c>, <c>atMost</c>. Terms are written out, for no peer has them.
/// </summary>
internal sealed class ConditionWriter(ISet<FactDefinition> read) : IConditionReader<JsonNode>
{
    public JsonNode Read(Condition.Test test)
    {
        read.Add(test.Fact);
        JsonNode written = Write(test.Fact, test.Predicate);

        // A test of a fact of the other direction is false there, whatever it says.
        return test.Fact.Only is { } only
            ? Join("all", [One("direction", "is", new JsonArray(DirectionCode(only))), written])
            : written;
    }

    public JsonNode Read(Condition.AllOf all) => Join("all", all.Parts.Select(part => part.Accept(this)));

    public JsonNode Read(Condition.AnyOf any) => Join("any", any.Parts.Select(part => part.Accept(this)));

    public JsonNode Read(Condition.Not not) => Not(not.Part.Accept(this));

    public JsonNode Read(Condition.OfTerm term) => term.Term.When.Accept(this);

    public static JsonObject Not(JsonNode part) => new() { ["not"] = part };

    /// <summary>The parts as one condition: what is nested without need is lifted and what stands twice stands once, to every peer's good.</summary>
    public static JsonNode Join(string word, IEnumerable<JsonNode> parts)
    {
        JsonNode[] all = [.. parts.SelectMany(part => part[word] is JsonArray inner ? inner.Select(one => one!) : [part]).DistinctBy(part => part.ToJsonString()).Select(part => part.DeepClone())];
        return all.Length == 1 ? all[0] : new JsonObject { [word] = new JsonArray(all) };
    }

    /// <summary>A fact's value as the peers are given it.</summary>
    public static JsonNode ValueOf(FactDefinition fact, FactValue value) => fact.Type switch
    {
        FactType.Boolean => value.Raw != 0,
        FactType.Number => value.Raw,
        FactType.Set => Members(fact, value.Raw),
        _ => fact.Values[(int)value.Raw],
    };

    private static string DirectionCode(Direction direction) => direction == Direction.Outbound ? "outbound" : "inbound";

    private static JsonNode Write(FactDefinition fact, FactPredicate predicate) => predicate switch
    {
        FactPredicate.OneOf one => One(fact.Name, "is", [.. one.Values.Select(value => ValueOf(fact, value))]),
        FactPredicate.Has has => One(fact.Name, "hasAny", Members(fact, has.Members)),
        FactPredicate.HasAll all => One(fact.Name, "hasAll", Members(fact, all.Members)),
        FactPredicate.HasNone none => Not(One(fact.Name, "hasAny", Members(fact, none.Members))),
        FactPredicate.AtLeast least => Bounded(fact, "atLeast", least.Least, place => place >= least.Least),
        FactPredicate.AtMost most => Bounded(fact, "atMost", most.Most, place => place <= most.Most),
        FactPredicate.Not not => Not(Write(fact, not.Inner)),
        FactPredicate.Both both => Join("all", both.Parts.Select(part => Write(fact, part))),
        _ => throw new InvalidOperationException("a predicate that no peer is told of: " + predicate.GetType().Name),
    };

    // The places of a scale are codes to the peers.
    private static JsonObject Bounded(FactDefinition fact, string word, long bound, Func<long, bool> holds) => fact.Type == FactType.Number
        ? One(fact.Name, word, bound)
        : One(fact.Name, "is", [.. fact.Values.Where((_, place) => holds(place)).Select(code => (JsonNode)code)]);

    private static JsonObject One(string fact, string word, JsonNode value) => new() { ["fact"] = fact, [word] = value };

    private static JsonObject One(string fact, string word, JsonArray values) => One(fact, word, (JsonNode)values);

    private static JsonArray Members(FactDefinition fact, long members) =>
        [.. fact.Values.Where((_, member) => ((members >> member) & 1) != 0).Select(code => (JsonNode)code)];
}
