using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace Kanalvalg.Tool;

/// <summary>Decides the lines of a block. Thread-safe.</summary>
internal sealed class BatchDecider(DecisionEngine engine, Language language)
{
    private const int MemoSize = 1 << 12;

    // Equal scenarios have one JSON. The engine's own memo would keep every decision with all its reasons; here the bytes are enough.
    // A slot is one reference, so a reader sees a whole entry or none.
    private readonly Rendered?[] _memo = new Rendered?[MemoSize];

    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _outputs = [];

    public BatchBlock Decide(ArraySegment<byte> lines, long firstLine)
    {
        ArrayBufferWriter<byte> output = _outputs.TryTake(out ArrayBufferWriter<byte>? used) ? used : new ArrayBufferWriter<byte>(lines.Count);
        (long count, long bad, long other) = (0, 0, 0);
        for (int at = 0; at < lines.Count; count++)
        {
            int end = Array.IndexOf(lines.Array!, (byte)'\n', lines.Offset + at, lines.Count - at) - lines.Offset;
            int length = (end < 0 ? lines.Count : end) - at;
            ScenarioResult request = engine.Encode(lines.AsMemory(at, length));
            if (request.Scenario is { } scenario)
            {
                Rendered rendered = Render(scenario);
                output.Write(rendered.Json);
                other += rendered.Exit == ExitCode.Fine ? 0 : 1;
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
        return new BatchBlock(output, count, bad, other);
    }

    /// <summary>Takes back what a block was written to, for the next.</summary>
    public void Return(BatchBlock block)
    {
        block.Output.ResetWrittenCount();
        _outputs.Add(block.Output);
    }

    private Rendered Render(Scenario scenario)
    {
        ref Rendered? slot = ref _memo[scenario.GetHashCode() & (MemoSize - 1)];
        Rendered? known = Volatile.Read(ref slot);
        if (known is null || !known.Scenario.Equals(scenario))
        {
            Decision decision = new(engine.Compiled, scenario, Decider.Decide(engine.Compiled, scenario));
            known = new Rendered(scenario, Encoding.UTF8.GetBytes(decision.ToJson(language)), ExitCode.Of(decision.Verdict));
            Volatile.Write(ref slot, known);
        }

        return known;
    }

    private static void WriteError(ArrayBufferWriter<byte> output, long line, IReadOnlyList<Diagnostic> problems)
    {
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Encoder = JsonRendering.Encoder });
        json.WriteStartObject();
        DiagnosticJson.Write(json, "error", problems, ofOneLine: true);
        json.WriteNumber("line", line);
        json.WriteEndObject();
    }

    private sealed record Rendered(Scenario Scenario, byte[] Json, int Exit);
}

/// <summary>The decisions of a block, a line each, and how many lines could not be decided or came to another verdict than send and accept.</summary>
internal sealed record BatchBlock(ArrayBufferWriter<byte> Output, long Lines, long Bad, long Other);
