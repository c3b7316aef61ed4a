using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kanalvalg.Tool;

/// <summary>A request that is being filled in. Immutable: an answer more makes another draft.</summary>
internal sealed class RequestDraft
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    private readonly JsonObject _root;

    private RequestDraft(JsonObject root) => _root = root;

    public static RequestDraft Empty { get; } = new([]);

    /// <summary>Whether nobody has said which way the communication goes.</summary>
    public bool LacksDirection => _root[FactNames.Direction] is null;

    /// <summary>The request in these bytes; <c>null</c> where they hold no object, or one that names a member twice.</summary>
    public static RequestDraft? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(utf8[JsonSyntax.ByteOrderMark(utf8)..], documentOptions: Lenient) is JsonObject root ? new RequestDraft(root) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The request with this answer, which stands at the path that is the fact's name.</summary>
    public RequestDraft With(Answer answer)
    {
        JsonObject root = (JsonObject)_root.DeepClone();
        JsonObject holder = root;
        string[] path = answer.Fact.Name.Split('.');
        foreach (string name in path[..^1])
        {
            if (holder[name] is not JsonObject inner)
            {
                holder[name] = inner = [];
            }

            holder = inner;
        }

        holder[path[^1]] = answer.ToJson();
        return new RequestDraft(root);
    }

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The request as a file for people.</summary>
    public override string ToString() => JsonRendering.Of(indented: true, json => _root.WriteTo(json)) + "\n";
}
