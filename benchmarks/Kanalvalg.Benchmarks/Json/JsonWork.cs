using System.Buffers;
using System.Text.Json;

namespace Kanalvalg.Benchmarks.Json;

/// <summary>The whole way from the JSON of requests to the JSON of their decisions, summed up so that nothing is left out.</summary>
internal static class JsonWork
{
    public static int ToJson(DecisionEngine engine, byte[][] requests, ArrayBufferWriter<byte> buffer)
    {
        int sum = 0;
        foreach (byte[] json in requests)
        {
            buffer.ResetWrittenCount();
            using Utf8JsonWriter writer = new(buffer);
            DecisionRendering.WriteJson(writer, engine.Decide(engine.Encode(json).OrThrow()), Language.Danish);
            writer.Flush();
            sum += buffer.WrittenCount;
        }

        return sum;
    }
}
