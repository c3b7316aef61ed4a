using System.Globalization;
using System.Text.Json.Nodes;

namespace Kanalvalg.Tests.Reference;

/// <summary>
/// A request as a plain dictionary: a fact's name to <c>null</c> (said to be unknown), a boolean, a code, a number, a list of members, or
/// a <see cref="PartOfSet"/>. A fact that is not in it was left out.
/// </summary>
internal sealed record NaiveRequest(string Direction, IReadOnlyDictionary<string, object?> Facts)
{
    public string? At { get; init; }

    public string? Wanted { get; init; }

    public string? SenderEmail { get; init; }

    public string? RecipientEmail { get; init; }

    public NaiveRequest Without(string fact) => this with { Facts = Facts.Where(pair => pair.Key != fact).ToDictionary() };

    public NaiveRequest With(string fact, object? value) => this with { Facts = new Dictionary<string, object?>(Facts) { [fact] = value } };

    public string? EmailOf(string party) => party == "sender" ? SenderEmail : RecipientEmail;

    /// <summary>As a host would write it.</summary>
    public string ToJson()
    {
        JsonObject root = [];
        Put(root, "direction", Direction);
        foreach ((string path, string? text) in new[] { ("at", At), ("wanted", Wanted), ("sender.email", SenderEmail), ("recipient.email", RecipientEmail) })
        {
            if (text is not null)
                Put(root, path, text);
        }

        foreach ((string fact, object? value) in Facts)
            Put(root, fact, Json(value));
        return root.ToJsonString();
    }

    public override string ToString() => ToJson();

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        bool one => one,
        string code => code,
        int number => number,
        string[] members => new JsonArray([.. members.Select(member => JsonValue.Create(member))]),
        PartOfSet part => new JsonObject(part.Members.Select(pair => KeyValuePair.Create(pair.Key, pair.Value is { } has ? (JsonNode)has : null))),
        _ => throw new InvalidOperationException(value.ToString()),
    };

    private static void Put(JsonObject holder, string path, JsonNode? value)
    {
        string[] names = path.Split('.');
        foreach (string name in names[..^1])
            holder = (JsonObject)(holder[name] ??= new JsonObject());
        holder[names[^1]] = value;
    }
}

/// <summary>What is said of single members of a set; of all others nothing is known.</summary>
internal sealed record PartOfSet(IReadOnlyDictionary<string, bool?> Members)
{
    public override string ToString() => string.Join(", ", Members.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {pair.Value}")));
}
