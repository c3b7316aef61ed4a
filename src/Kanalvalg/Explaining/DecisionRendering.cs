using System.Text.Json;

namespace Kanalvalg;

/// <summary>Decisions as text, Markdown, HTML and JSON. Texts for people end with the rules, the sources and the profile, unless asked not to. Each is made from the decision alone: no number, name, address or text of the request is in any of them.</summary>
public static class DecisionRendering
{
    /// <summary>The decision as plain text for people, wrapped at 100 columns.</summary>
    public static string ToText(this Decision decision, Language language, bool withReference = true) =>
        PlainTextRenderer.Render(DecisionDocument.Of(Checked(decision), language, withReference));

    /// <summary>The decision as Markdown (CommonMark with tables).</summary>
    public static string ToMarkdown(this Decision decision, Language language, bool withReference = true) =>
        MarkdownRenderer.Render(DecisionDocument.Of(Checked(decision), language, withReference));

    /// <summary>The decision as an HTML page that stands alone: nothing is loaded, nothing runs.</summary>
    public static string ToHtml(this Decision decision, Language language, bool withReference = true) =>
        HtmlRenderer.Render(DecisionDocument.Of(Checked(decision), language, withReference));

    /// <summary>The decision as JSON (<c>decision.schema.json</c>): on one line, or indented for people.</summary>
    public static string ToJson(this Decision decision, Language language, bool indented = false)
    {
        Checked(decision);
        if (indented)
        {
            return JsonRendering.Of(indented, json => WriteJson(json, decision, language));
        }

        using Utf8Output output = DecisionUtf8.Write(decision, JsonPieces.For(decision.Compiled, language));
        return output.ToString();
    }

    /// <summary>Writes the decision as one JSON object.</summary>
    public static void WriteJson(Utf8JsonWriter writer, Decision decision, Language language)
    {
        Require.NotNull(writer, nameof(writer));
        if (JsonPieces.For(Checked(decision).Compiled, language, writer.Options) is { } pieces)
        {
            using Utf8Output output = DecisionUtf8.Write(decision, pieces);
            writer.WriteRawValue(output.Written, skipInputValidation: true);
        }
        else
        {
            new DecisionJson(writer, language).Write(decision);
        }
    }

    /// <summary>The decision with all that it was decided on, to be kept and decided again (<see cref="DecisionRecord"/>).</summary>
    public static string ToRecord(this Decision decision, Language language, bool indented = false) => DecisionRecord.Write(Checked(decision), language, indented);

    private static Decision Checked(Decision decision)
    {
        Require.NotNull(decision, nameof(decision));
        return decision;
    }
}
