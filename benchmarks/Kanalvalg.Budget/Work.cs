using System.Buffers;
using System.Text.Json;

namespace Kanalvalg.Budget;

/// <summary>The kinds of work whose instructions are counted, on the Quickstart's requests. Each pass does its work once over and says how many operations it was.</summary>
internal sealed class Work
{
    private readonly List<(DecisionEngine Engine, byte[] Json, Scenario Scenario)> _requests = [];
    private readonly List<(DecisionEngine Engine, Scenario Scenario)> _undecided = [];
    private readonly List<(DecisionEngine Engine, Scenario Scenario)> _settled = [];
    private readonly DecisionEngine _varde = DecisionEngine.Compile(Profiles.Varde);
    private readonly BatchDecider _batch;
    private readonly ulong[] _rows;
    private readonly BatchDecision[] _decisions;
    private readonly DecisionRequest[] _typed =
    [
        new()
        {
            Direction = Direction.Outbound,
            Message = new Message { Kind = MessageKind.Letter, Content = ContentCategories.Sensitive, Subject = "Svar på din ansøgning", OnCase = true },
            Recipient = Recipient.Citizen(CprNumber.Parse("010170-1234"), DigitalPostStatus.Connected),
        },
        new()
        {
            Direction = Direction.Outbound,
            Message = new Message { Kind = MessageKind.Everyday, Content = ContentCategories.None, OnCase = false },
            Recipient = new Recipient { Kind = PartyKind.Authority, SecureMail = SecureMailStatus.Mailbox },
        },
        new() { Direction = Direction.Inbound, Message = new Message { ArrivedBy = Channel.OrdinaryMail }, Sender = new Sender { Kind = PartyKind.Citizen } },
    ];

    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);

    public Work(byte[] requests)
    {
        Dictionary<string, DecisionEngine> engines = [];
        using JsonDocument document = JsonDocument.Parse(requests);
        foreach (JsonElement entry in document.RootElement.GetProperty("requests").EnumerateArray())
        {
            string profile = entry.GetProperty("profile").GetString()!;
            if (!engines.TryGetValue(profile, out DecisionEngine? engine))
            {
                engines[profile] = engine = DecisionEngine.Compile(Profiles.Get(profile));
            }

            byte[] json = System.Text.Encoding.UTF8.GetBytes(entry.GetProperty("request").GetRawText());
            if (engine.Encode(json).Scenario is { } scenario)
            {
                _requests.Add((engine, json, scenario));
                Decision decision = engine.Decide(scenario);
                if (decision.Verdict == Verdict.Undecided)
                {
                    _undecided.Add((engine, scenario));
                }

                if (decision.Outcome.IsSettled)
                {
                    engine.Compiled.MakeTables();
                    _settled.Add((engine, scenario));
                }
            }
        }

        _batch = _varde.ForScenarios();
        _rows = new ulong[2_048 * _batch.Words];
        _decisions = new BatchDecision[2_048];
        for (int row = 0; row < _decisions.Length; row++)
        {
            Say(_rows.AsSpan(row * _batch.Words, _batch.Words));
        }
    }

    public static IReadOnlyDictionary<string, Func<Work, int>> Kinds { get; } = new Dictionary<string, Func<Work, int>>
    {
        ["scenario"] = work => work.Scenarios(),
        ["request"] = work => work.Typed(),
        ["first"] = work => work.First(),
        ["json"] = work => work.Json(),
        ["questions"] = work => work.Questions(),
        ["rows"] = work => work.Rows(),
    };

    // Every fact at its first value or, a set, empty, but what a letter to a connected citizen says otherwise: then nothing is unsaid.
    private void Say(Span<ulong> row)
    {
        _batch.TryPack(_varde.Encode(_typed[0]).OrThrow(), row);
        foreach (PackedFact fact in _batch.Facts)
        {
            if (((row[fact.Word] >> fact.Shift) & (ulong.MaxValue >> (64 - fact.Width))) == 0)
            {
                row[fact.Word] |= fact.Layout.IsSet ? fact.Of(new FactValue(0)) : fact.At(0);
            }
        }
    }

    /// <summary>Scenarios decided before.</summary>
    private int Scenarios()
    {
        int sent = 0;
        foreach ((DecisionEngine engine, _, Scenario scenario) in _requests)
        {
            sent += engine.Decide(scenario).Verdict == Verdict.Send ? 1 : 0;
        }

        return sent < 0 ? 0 : _requests.Count;
    }

    /// <summary>Requests as objects, met before.</summary>
    private int Typed()
    {
        int sent = 0;
        foreach (DecisionRequest request in _typed)
        {
            sent += _varde.Decide(request).Verdict == Verdict.Send ? 1 : 0;
        }

        return sent < 0 ? 0 : _typed.Length;
    }

    /// <summary>Scenarios as at first sight, of outcomes met before.</summary>
    private int First()
    {
        int sent = 0;
        foreach ((DecisionEngine engine, Scenario scenario) in _settled)
        {
            sent += Decider.Decide(engine.Compiled, scenario).Verdict == Verdict.Send ? 1 : 0;
        }

        return sent < 0 ? 0 : _settled.Count;
    }

    /// <summary>From a request's JSON to its decision's.</summary>
    private int Json()
    {
        foreach ((DecisionEngine engine, byte[] json, _) in _requests)
        {
            _buffer.ResetWrittenCount();
            using Utf8JsonWriter writer = new(_buffer);
            DecisionRendering.WriteJson(writer, engine.Decide(engine.Encode(json).OrThrow()), Language.Danish);
        }

        return _requests.Count;
    }

    /// <summary>Undecided, decided anew, with the questions.</summary>
    private int Questions()
    {
        int questions = 0;
        foreach ((DecisionEngine engine, Scenario scenario) in _undecided)
        {
            questions += new Decision(engine.Compiled, scenario, Decider.Decide(engine.Compiled, scenario)).Questions.Count;
        }

        return questions == 0 ? 0 : _undecided.Count;
    }

    /// <summary>Packed rows of any message that say all that counts.</summary>
    private int Rows()
    {
        _batch.DecideMany(_rows, _decisions);
        return _decisions[0].IsDecided ? _decisions.Length : 0;
    }
}
