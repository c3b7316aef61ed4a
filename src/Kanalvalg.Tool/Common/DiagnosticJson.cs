using System.Text.Json;

namespace Kanalvalg.Tool;

/// <summary>Problems for machines.</summary>
internal static class DiagnosticJson
{
    /// <summary>A list of problems, with the file and the line that each is in unless all are of one line.</summary>
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<Diagnostic> problems, bool ofOneLine = false)
    {
        json.WriteStartArray(name);
        foreach (Diagnostic problem in problems)
        {
            json.WriteStartObject();
            if (!ofOneLine)
            {
                json.WriteString("file", problem.File);
                json.WriteNumber("line", problem.Line);
            }

            json.WriteNumber("column", problem.Column);
            json.WriteString("code", problem.Code);
            json.WriteString("severity", problem.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "note" });
            json.WriteString("message", problem.Message);
            json.WriteString("path", problem.Path);
            json.WriteString("expected", problem.Expected);
            json.WriteString("nearest", problem.Nearest);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
