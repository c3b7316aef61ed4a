using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Kanalvalg.Tool;

/// <summary>Decides the lines of a block. Thread-safe.</summary>
internal sealed class BatchDecider(DecisionEngine engine, Language language)
{
    private const int MemoSize = 1 << 12;

    // Equal scenarios share a decision (DecisionEngine), and so its JSON; a slot is one reference, so a reader sees a whole entry or none.
    private readonly Rendered?[] _memo = new Rendered?[MemoSize];

    public BatchBlock Decide(ArraySegment<byte> lines, long firstLine)
    {
        ArrayBufferWriter<byte> output = new(lines.Count * 4);
        (long count, long bad, long other) = (0, 0, 0);
        for (int at = 0; at < lines.Count; count++)
        {
            int end = Array.IndexOf(lines.Array!, (byte)'\n', lines.Offset + at, lines.Count - at) - lines.Offset;
            int length = (end < 0 ? lines.Count : end) - at;
            ScenarioResult request = engine.Encode(lines.AsMemory(at, length));
            if (request.Scenario is { } scenario)
            {
                Decision decision = engine.Decide(scenario);
                output.Write(Json(decision));
                other += ExitCode.Of(decision.Verdict) == ExitCode.Fine ? 0 : 1;
            }
            else
            {
                WriteError(output, firstLine + count, request.Problems);
                bad++;
            }

            output.Write("\n"u8);
            at += length + 1;
        }

        ArrayPool<byte>.Shared.Return(lines.Array!);
        return new BatchBlock(output.WrittenMemory, count, bad, other);
    }

    private byte[] Json(Decision decision)
    {
        ref Rendered? slot = ref _memo[RuntimeHelpers.GetHashCode(decision) & (MemoSize - 1)];
        Rendered? known = Volatile.Read(ref slot);
        if (known is null || !ReferenceEquals(known.Decision, decision))
        {
            known = new Rendered(decision, System.Text.Encoding.UTF8.GetBytes(decision.ToJson(language)));
            Volatile.Write(ref slot, known);
        }

        return known.Json;
    }

    private static void WriteError(ArrayBufferWriter<byte> output, long line, IReadOnlyList<Diagnostic> problems)
    {
        using Utf8JsonWriter json = new(output);
        json.WriteStartObject();
        json.WriteStartArray("error");
        foreach (Diagnostic problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("path", problem.Path);
            json.WriteNumber("column", problem.Column);
            json.WriteString("message", problem.Message);
            json.WriteString("expected", problem.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("line", line);
        json.WriteEndObject();
    }

    private sealed record Rendered(Decision Decision, byte[] Json);
}

/// <summary>The decisions of a block, a line each, and how many lines could not be decided or came to another verdict than send and accept. Immutable.</summary>
internal sealed record BatchBlock(ReadOnlyMemory<byte> Output, long Lines, long Bad, long Other);
