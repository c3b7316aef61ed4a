using System.Globalization;
using System.Text.Json;

namespace Kanalvalg;

/// <summary>Conditions as a profile writes them.</summary>
internal sealed class ConditionJson : IConditionReader<bool>
{
    private readonly Utf8JsonWriter _json;

    private ConditionJson(Utf8JsonWriter json) => _json = json;

    public static string Of(Condition condition) => JsonRendering.Of(indented: false, json => Write(json, condition));

    public static void Write(Utf8JsonWriter json, Condition condition)
    {
        json.WriteStartObject();
        condition.Accept(new ConditionJson(json));
        json.WriteEndObject();
    }

    public bool Read(Condition.Test test)
    {
        _json.WritePropertyName(test.Fact.Name);
        Write(test.Fact, test.Predicate);
        return true;
    }

    // One object holds a name once: what would repeat one stands in a list of its own.
    public bool Read(Condition.AllOf all)
    {
        IGrouping<string, Condition>[] named = [.. Flat(all).GroupBy(NameOf, StringComparer.Ordinal)];
        foreach (IGrouping<string, Condition> once in named.Where(parts => parts.Count() == 1))
        {
            once.First().Accept(this);
        }

        Condition[] repeated = [.. named.Where(parts => parts.Count() > 1).SelectMany(parts => parts)];
        return repeated.Length == 0 || Parts("all", repeated);
    }

    public bool Read(Condition.AnyOf any) => Parts("any", any.Parts);

    public bool Read(Condition.Not not)
    {
        _json.WritePropertyName("not");
        Write(_json, not.Part);
        return true;
    }

    public bool Read(Condition.OfTerm term)
    {
        _json.WriteString("term", term.Term.Name);
        return true;
    }

    private static string NameOf(Condition part) => part switch
    {
        Condition.Test test => test.Fact.Name,
        Condition.AnyOf => "any",
        Condition.Not => "not",
        _ => "term",
    };

    private static IEnumerable<Condition> Flat(Condition condition) => condition is Condition.AllOf all ? all.Parts.SelectMany(Flat) : [condition];

    private bool Parts(string name, IReadOnlyList<Condition> parts)
    {
        _json.WriteStartArray(name);
        foreach (Condition part in parts)
        {
            Write(_json, part);
        }

        _json.WriteEndArray();
        return true;
    }

    private void Write(FactDefinition fact, FactPredicate predicate)
    {
        switch (predicate)
        {
            case FactPredicate.OneOf one when one.Values.Count == 1:
                _json.WriteRawValue(FactSetting.Json(fact, one.Values[0]));
                break;
            case FactPredicate.OneOf one:
                _json.WriteRawValue("[" + string.Join(",", one.Values.Select(value => FactSetting.Json(fact, value))) + "]");
                break;
            default:
                _json.WriteStartObject();
                WriteOperator(fact, predicate);
                _json.WriteEndObject();
                break;
        }
    }

    private void WriteOperator(FactDefinition fact, FactPredicate predicate)
    {
        switch (predicate)
        {
            case FactPredicate.Has has:
                Members("has", fact, has.Members);
                break;
            case FactPredicate.HasAll all:
                Members("hasAll", fact, all.Members);
                break;
            case FactPredicate.HasNone none:
                Members("hasNone", fact, none.Members);
                break;
            case FactPredicate.AtLeast least:
                Level("atLeast", fact, least.Least);
                break;
            case FactPredicate.AtMost most:
                Level("atMost", fact, most.Most);
                break;
            case FactPredicate.Not not:
                _json.WritePropertyName("not");
                Write(fact, not.Inner);
                break;
            case FactPredicate.Both both:
                foreach (FactPredicate part in both.Parts)
                {
                    WriteOperator(fact, part);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(predicate));
        }
    }

    private void Members(string name, FactDefinition fact, long members)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(FactSetting.Json(fact, new FactValue(members)));
    }

    private void Level(string name, FactDefinition fact, long level)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(fact.Type == FactType.Choice ? FactSetting.Json(fact, new FactValue(level)) : level.ToString(CultureInfo.InvariantCulture));
    }
}
