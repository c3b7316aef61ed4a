using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kanalvalg.Benchmarks.Json;

namespace Kanalvalg.Benchmarks;

/// <summary>One profile's work, by hand and by the engine, on the same facts. Each method does its whole set once and sums up what it saw.</summary>
public sealed class Contest<TCase>
    where TCase : struct, IHandWritten<TCase>
{
    public const int Few = 64;

    /// <summary>Far more than the engine remembers, so that each is met for the first time.</summary>
    public const int Many = 50_000;

    public const int Undecided = 16;

    private static readonly string[] Unknown = TCase.Domain is null
        ? ["message.content", "message.caseDocument", "message.signed", "message.journalised", "recipient.postalAddress"]
        : ["message.kind", "message.content", "message.onCase", "recipient.digitalPost", "recipient.secureMail"];

    private readonly DecisionEngine _engine = DecisionEngine.Compile(Profiles.Get(TCase.ProfileId));
    private readonly TCase[] _cases;
    private readonly Scenario[] _scenarios;
    private readonly DecisionRequest[] _requests;

    // An engine that has decided nothing yet, with the same scenarios.
    private DecisionEngine _stranger;
    private readonly Scenario[] _strange = new Scenario[Many];
    private readonly byte[][] _json = new byte[Few][];
    private readonly JsonDocument[] _decisions = new JsonDocument[Few];
    private readonly Scenario[] _undecided;
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);

    public Contest()
    {
        if (Agreement.FirstDifference<TCase>(2_000, seed: 7) is { } difference)
        {
            throw new InvalidOperationException(difference);
        }

        RandomFacts random = new(seed: 11, hasEncryptedMail: TCase.Domain is null);
        List<TCase> cases = [];
        List<DecisionRequest> requests = [];
        HashSet<Scenario> scenarios = [];
        DecisionEngine engine = DecisionEngine.Compile(_engine.Profile);
        while (scenarios.Count < Many)
        {
            KnownFacts facts = random.Next();
            DecisionRequest request = facts.ToRequest(TCase.Domain);
            Scenario scenario = engine.Encode(request).OrThrow();
            if (!scenarios.Add(scenario))
            {
                continue;
            }

            if (cases.Count < Few)
            {
                _json[cases.Count] = facts.ToJson(TCase.Domain);
                _decisions[cases.Count] = JsonDocument.Parse(engine.Decide(scenario).ToJson(Language.Danish));
            }

            cases.Add(TCase.Of(facts));
            requests.Add(request);
        }

        _cases = [.. cases];

        // Side by side in memory, as by hand: else what is measured is how far the requests lie between them.
        _scenarios = [.. requests.Select(request => _engine.Encode(request).OrThrow())];
        _requests = [.. requests];
        _stranger = _engine;
        _undecided = [.. UndecidedScenarios(random).Take(Undecided)];
    }

    public int HandFew() => ByHand(Few);

    public int HandMany() => ByHand(Many);

    /// <summary>Scenarios that were decided before.</summary>
    public int EngineFew() => ByEngine(_engine, _scenarios.AsSpan(0, Few));

    /// <summary>Scenarios at first sight, once <see cref="Forget"/> was called: their outcomes are known from others.</summary>
    public int EngineMany() => ByEngine(_engine, _scenarios);

    /// <summary>Scenarios at first sight by an engine that has decided nothing before, once <see cref="Estrange"/> was called.</summary>
    public int EngineNew() => ByEngine(_stranger, _strange);

    /// <summary>What was decided before is as if it were not, but for the outcomes.</summary>
    public void Forget()
    {
        foreach (Scenario scenario in _scenarios)
        {
            scenario.Decision = new Decision(_engine.Compiled, scenario);
        }
    }

    /// <summary>Makes an engine anew, ready as after a thousand decisions, and encodes for it.</summary>
    public void Estrange()
    {
        _stranger = DecisionEngine.Compile(_engine.Profile);
        _stranger.Compiled.MakeTables();
        for (int i = 0; i < _strange.Length; i++)
        {
            _strange[i] = _stranger.Encode(_requests[i]).OrThrow();
        }
    }

    /// <summary>Requests that were met before.</summary>
    public int FromRequests() => ByEngine(_requests.AsSpan(0, Few));

    /// <summary>Far more requests than the engine remembers.</summary>
    public int FromManyRequests() => ByEngine(_requests);

    private int ByEngine(ReadOnlySpan<DecisionRequest> requests)
    {
        int sum = 0;
        foreach (DecisionRequest request in requests)
        {
            sum += (int)_engine.Decide(request).Verdict;
        }

        return sum;
    }

    /// <summary>What JSON alone costs: the request parsed and the ready decision written again, nothing decided.</summary>
    public int JsonAlone()
    {
        int sum = 0;
        for (int i = 0; i < Few; i++)
        {
            using JsonDocument request = JsonDocument.Parse(_json[i]);
            _buffer.ResetWrittenCount();
            using Utf8JsonWriter writer = new(_buffer);
            _decisions[i].WriteTo(writer);
            writer.Flush();
            sum += _buffer.WrittenCount + request.RootElement.GetPropertyCount();
        }

        return sum;
    }

    public int JsonToJson() => JsonWork.ToJson(_engine, _json, _buffer);

    /// <summary>Decided anew each time, with the questions.</summary>
    public int Questions()
    {
        int sum = 0;
        foreach (Scenario scenario in _undecided)
        {
            sum += new Decision(_engine.Compiled, scenario, Decider.Decide(_engine.Compiled, scenario)).Questions.Count;
        }

        return sum;
    }

    private int ByHand(int count)
    {
        int sum = 0;
        foreach (ref readonly TCase it in _cases.AsSpan(0, count))
        {
            sum += TCase.Decide(in it).Route;
        }

        return sum;
    }

    private static int ByEngine(DecisionEngine engine, ReadOnlySpan<Scenario> scenarios)
    {
        int sum = 0;
        foreach (Scenario scenario in scenarios)
        {
            sum += (int)engine.Decide(scenario).Verdict;
        }

        return sum;
    }

    private IEnumerable<Scenario> UndecidedScenarios(RandomFacts random)
    {
        while (true)
        {
            KnownFacts facts = random.Next() with { Direction = Direction.Outbound, Systems = AtHand.Outlook | AtHand.Fagsystem | AtHand.MailSystem };
            JsonObject request = JsonNode.Parse(facts.ToJson(TCase.Domain))!.AsObject();
            foreach (string fact in Unknown)
            {
                string[] path = fact.Split('.');
                request[path[0]]![path[1]] = null;
            }

            Scenario scenario = _engine.Encode(request.ToJsonString()).OrThrow();
            if (_engine.Decide(scenario).Verdict == Verdict.Undecided)
            {
                yield return scenario;
            }
        }
    }
}
