using System.Text.Json;

namespace Kanalvalg.Tool;

/// <summary>A value of a file on one line, comments and layout left out.</summary>
internal static class NodeJson
{
    public static string Of(SyntaxNode node) => JsonRendering.Of(indented: false, json => Write(json, node));

    public static void Write(Utf8JsonWriter json, SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Object:
                json.WriteStartObject();
                foreach (SyntaxMember member in node.Members)
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case SyntaxKind.Array:
                json.WriteStartArray();
                foreach (SyntaxNode item in node.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case SyntaxKind.String:
                json.WriteStringValue(node.Text);
                break;
            case SyntaxKind.Number:
                json.WriteRawValue(node.Text);
                break;
            case SyntaxKind.Null:
                json.WriteNullValue();
                break;
            default:
                json.WriteBooleanValue(node.Kind == SyntaxKind.True);
                break;
        }
    }
}
