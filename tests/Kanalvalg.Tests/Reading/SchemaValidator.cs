using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kanalvalg.Tests.Reading;

/// <summary>Validates JSON against as much of draft 2020-12 as our schemas use; a keyword that it does not know is an error of the test.</summary>
internal sealed class SchemaValidator(string schema)
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "$schema", "$defs", "title", "description", "properties", "then", "else" };

    private readonly JsonNode _root = JsonNode.Parse(schema)!;

    /// <summary>The paths at which the instance does not fit.</summary>
    public IReadOnlyList<string> Validate(string json) =>
        [.. Check(_root, JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }), "$")];

    private IEnumerable<string> Check(JsonNode schema, JsonNode? value, string path) =>
        schema.AsObject().Where(keyword => !Silent.Contains(keyword.Key)).Select(keyword => keyword.Key)
            .Concat(schema["properties"] is null ? [] : ["properties"])
            .SelectMany(keyword => Check(schema, keyword, schema[keyword]!, value, path));

    private IEnumerable<string> Check(JsonNode schema, string keyword, JsonNode rule, JsonNode? value, string path)
    {
        switch (keyword)
        {
            case "type":
                return Fits(TypeOf(value) == rule.GetValue<string>() || (rule.GetValue<string>() == "number" && TypeOf(value) == "integer"), path);
            case "enum":
                return Fits(rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)), path);
            case "pattern":
                return Fits(TypeOf(value) != "string" || Regex.IsMatch(value!.GetValue<string>(), rule.GetValue<string>()), path);
            case "minimum":
                return Fits(TypeOf(value) != "integer" || value!.GetValue<long>() >= rule.GetValue<long>(), path);
            case "maximum":
                return Fits(TypeOf(value) != "integer" || value!.GetValue<long>() <= rule.GetValue<long>(), path);
            case "minItems":
                return Fits(value is not JsonArray few || few.Count >= rule.GetValue<int>(), path);
            case "uniqueItems":
                return Fits(value is not JsonArray all || all.Select(one => one?.ToJsonString()).Distinct().Count() == all.Count, path);
            case "items":
                return value is JsonArray list ? list.SelectMany((one, i) => Check(rule, one, $"{path}[{i}]")) : [];
            case "minProperties":
                return Fits(value is not JsonObject small || small.Count >= rule.GetValue<int>(), path);
            case "required":
                return Fits(value is not JsonObject whole || rule.AsArray().All(name => whole.ContainsKey(name!.GetValue<string>())), path);
            case "properties":
                return value is JsonObject holder
                    ? holder.Where(one => rule[one.Key] is not null).SelectMany(one => Check(rule[one.Key]!, one.Value, path + "." + one.Key))
                    : [];
            case "propertyNames":
                return value is JsonObject named ? named.Where(one => schema["properties"]?[one.Key] is null).SelectMany(one => Check(rule, one.Key, path + "." + one.Key)) : [];
            case "additionalProperties":
                return value is JsonObject open
                    ? open.Where(one => schema["properties"]?[one.Key] is null).SelectMany(one =>
                        rule is JsonValue ? Fits(rule.GetValue<bool>(), path + "." + one.Key) : Check(rule, one.Value, path + "." + one.Key))
                    : [];
            case "anyOf":
                return Fits(rule.AsArray().Any(one => !Check(one!, value, path).Any()), path);
            case "allOf":
                return rule.AsArray().SelectMany(one => Check(one!, value, path));
            case "if":
                return Check(schema[Check(rule, value, path).Any() ? "else" : "then"]!, value, path);
            case "$ref":
                return Check(_root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!, value, path);
            default:
                throw new NotSupportedException(keyword);
        }
    }

    private static string[] Fits(bool fits, string path) => fits ? [] : [path];

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value.AsValue().TryGetValue(out long _) ? "integer" : "number",
    };
}
