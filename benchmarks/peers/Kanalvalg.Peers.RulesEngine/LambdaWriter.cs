using System.Globalization;
using System.Text.Json.Nodes;

namespace Kanalvalg.Peers;

/// <summary>A plain condition as a lambda expression of RulesEngine, over one parameter, <c>facts</c>.</summary>
internal static class LambdaWriter
{
    /// <summary>The property that holds a fact: its name, dots as underscores.</summary>
    public static string PropertyOf(string fact) => fact.Replace('.', '_');

    public static string Write(JsonNode condition) => condition switch
    {
        _ when condition["all"] is JsonArray all => Join(all, " && ", "true"),
        _ when condition["any"] is JsonArray any => Join(any, " || ", "false"),
        _ when condition["not"] is { } not => "!(" + Write(not) + ")",
        _ => Test(condition, "facts." + PropertyOf(condition["fact"]!.GetValue<string>())),
    };

    private static string Test(JsonNode test, string fact) => test switch
    {
        _ when test["is"] is JsonArray values => Each(values, value => fact + " == " + value, " || "),
        _ when test["hasAny"] is JsonArray members => Each(members, member => fact + ".Contains(" + member + ")", " || "),
        _ when test["hasAll"] is JsonArray members => Each(members, member => fact + ".Contains(" + member + ")", " && "),
        _ when test["atLeast"] is { } least => fact + " >= " + least.GetValue<long>().ToString(CultureInfo.InvariantCulture),
        _ when test["atMost"] is { } most => fact + " <= " + most.GetValue<long>().ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException("a condition that RulesEngine is not told of: " + test.ToJsonString()),
    };

    // Codes, numbers and truth values read in an expression as they do in JSON.
    private static string Each(JsonArray values, Func<string, string> one, string word) =>
        "(" + string.Join(word, values.Select(value => one(value!.ToJsonString()))) + ")";

    private static string Join(JsonArray parts, string word, string none) =>
        parts.Count == 0 ? none : "(" + string.Join(word, parts.Select(part => Write(part!))) + ")";
}
