using System.Buffers;
using System.Text.Json;

namespace Kanalvalg.Benchmarks.Json;

/// <summary>The parts of the way from a request in JSON to a decision in JSON, each on its own beside what JSON alone costs.</summary>
internal sealed class JsonParts<TCase>
    where TCase : struct, IHandWritten<TCase>
{
    public const int Few = 64;

    private readonly DecisionEngine _engine = DecisionEngine.Compile(Profiles.Get(TCase.ProfileId));
    private readonly byte[][] _requests = new byte[Few][];
    private readonly Scenario[] _scenarios = new Scenario[Few];
    private readonly Decision[] _decisions = new Decision[Few];
    private readonly JsonDocument[] _documents = new JsonDocument[Few];
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);

    public JsonParts()
    {
        RandomFacts random = new(seed: 11, hasEncryptedMail: TCase.Domain is null);
        for (int made = 0; made < Few;)
        {
            KnownFacts facts = random.Next();
            byte[] request = facts.ToJson(TCase.Domain);
            if (_engine.Encode(request).Scenario is { } scenario && !_scenarios.Contains(scenario))
            {
                _requests[made] = request;
                _scenarios[made] = scenario;
                _decisions[made] = _engine.Decide(scenario);
                _documents[made++] = JsonDocument.Parse(_decisions[made - 1].ToJson(Language.Danish));
            }
        }
    }

    public int RequestBytes => _requests.Sum(request => request.Length) / Few;

    public int DecisionBytes => Write() / Few;

    public int Parse()
    {
        int sum = 0;
        foreach (byte[] json in _requests)
        {
            using JsonDocument request = JsonDocument.Parse(json);
            sum += request.RootElement.GetPropertyCount();
        }

        return sum;
    }

    public int WriteDocument()
    {
        int sum = 0;
        foreach (JsonDocument document in _documents)
        {
            _buffer.ResetWrittenCount();
            using Utf8JsonWriter writer = new(_buffer);
            document.WriteTo(writer);
            writer.Flush();
            sum += _buffer.WrittenCount;
        }

        return sum;
    }

    public int Read()
    {
        int sum = 0;
        foreach (byte[] json in _requests)
        {
            sum += (int)RequestScan.Read(_engine.Compiled.Space, _engine.Compiled.Members, json)!.Direction;
        }

        return sum;
    }

    public int Encode()
    {
        int sum = 0;
        foreach (byte[] json in _requests)
        {
            sum += (int)_engine.Encode(json).OrThrow().Direction;
        }

        return sum;
    }

    public int EncodeWithPlaces()
    {
        int sum = 0;
        foreach (byte[] json in _requests)
        {
            sum += (int)RequestEncoder.EncodeWithPlaces(_engine.Compiled, json).OrThrow().Direction;
        }

        return sum;
    }

    public int Decide()
    {
        int sum = 0;
        foreach (Scenario scenario in _scenarios)
        {
            sum += (int)_engine.Decide(scenario).Verdict;
        }

        return sum;
    }

    public int Write() => Write(_decisions);

    /// <summary>Decisions that nobody has read yet: their reasons are worked out as they are written.</summary>
    public int WriteFirst() =>
        Write(Array.ConvertAll(_scenarios, scenario => new Decision(_engine.Compiled, scenario, Decider.Decide(_engine.Compiled, scenario))));

    public int All() => JsonWork.ToJson(_engine, _requests, _buffer);

    private int Write(Decision[] decisions)
    {
        int sum = 0;
        foreach (Decision decision in decisions)
        {
            _buffer.ResetWrittenCount();
            using Utf8JsonWriter writer = new(_buffer);
            DecisionRendering.WriteJson(writer, decision, Language.Danish);
            writer.Flush();
            sum += _buffer.WrittenCount;
        }

        return sum;
    }
}
