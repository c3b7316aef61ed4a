using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kanalvalg.Tests.Hosting;

/// <summary>What is counted, traced and logged of decisions, and that no word of a request is in it.</summary>
public sealed class TelemetryTests
{
    private const string Personal = """
        { "direction": "outbound", "at": "2026-03-02",
          "message": { "kind": "letter", "content": ["health"], "subject": { "text": "Vedr. Viggo Xylander, 010170-1234" } },
          "sender": { "email": "anna.quist@varde.dk" },
          "recipient": { "kind": "citizen", "name": "Viggo Xylander", "email": "viggo@xylander.example", "cpr": "0101701234", "digitalPost": "connected" } }
        """;

    private static readonly string[] Secrets = ["0101701234", "010170-1234", "Viggo", "Xylander", "anna.quist", "viggo@", "Vedr."];

    [Fact]
    public void A_decision_is_counted_by_profile_and_verdict_and_its_time_is_taken()
    {
        using Provider provider = Provider.Of(options => options.BuiltIn.Add("dk-varde"));
        using Meters meters = new(provider);
        Decision decision = provider.Kanalvalg.Decide(Encoding.UTF8.GetBytes(Personal)).OrThrow();
        provider.Kanalvalg.Decide(Encoding.UTF8.GetBytes(Personal));
        meters.Of("kanalvalg.decisions").ShouldBe(Enumerable.Repeat($"1 kanalvalg.profile.id=dk-varde kanalvalg.verdict={decision.Verdict.Code()}", 2));
        string[] durations = meters.Of("kanalvalg.decision.duration");
        durations.Length.ShouldBe(2);
        durations.ShouldAllBe(line => line.EndsWith($" kanalvalg.profile.id=dk-varde kanalvalg.verdict={decision.Verdict.Code()}", StringComparison.Ordinal));
        durations.Select(line => double.Parse(line.Split(' ')[0])).ShouldAllBe(seconds => seconds > 0 && seconds < 60);
        meters.Units["kanalvalg.decision.duration"].ShouldBe("s");
    }

    [Fact]
    public void An_undecided_one_is_counted_with_the_fact_that_mattered_most()
    {
        using Provider provider = Provider.Of(options => options.BuiltIn.Add("dk-varde"));
        using Meters meters = new(provider);
        Decision decision = provider.Kanalvalg.Decide(new DecisionRequest { Direction = Direction.Outbound, Recipient = new Recipient { Kind = PartyKind.Citizen } });
        decision.Verdict.ShouldBe(Verdict.Undecided);
        meters.Of("kanalvalg.decisions.undecided").ShouldBe([$"1 kanalvalg.fact={decision.Questions[0].Fact} kanalvalg.profile.id=dk-varde"]);
    }

    [Fact]
    public void A_refused_request_is_counted_by_its_first_problem()
    {
        using Provider provider = Provider.Of(options => options.BuiltIn.Add("dk-varde"));
        using Meters meters = new(provider);
        DecisionResult result = provider.Kanalvalg.Decide("{ \"direction\": \"sideways\" }"u8.ToArray());
        result.Succeeded.ShouldBeFalse();
        meters.Of("kanalvalg.requests.refused").ShouldBe([$"1 error.type={result.Problems[0].Code} kanalvalg.profile.id=dk-varde"]);
        meters.Of("kanalvalg.decisions").ShouldBeEmpty();
        Should.Throw<InvalidRequestException>(() => provider.Kanalvalg.Decide(new DecisionRequest { Direction = Direction.Inbound, Wanted = "no such route" }));
        meters.Of("kanalvalg.requests.refused").Length.ShouldBe(2);
    }

    [Fact]
    public void Several_recipients_are_several_decisions_and_one_span()
    {
        using Provider provider = Provider.Of(options => options.BuiltIn.Add("dk-varde"));
        using Meters meters = new(provider);
        using Spans spans = new();
        provider.Kanalvalg.DecideAll(
            new DecisionRequest { Direction = Direction.Outbound },
            [new Recipient { Kind = PartyKind.Citizen }, new Recipient { Kind = PartyKind.Business }]).Each.Count.ShouldBe(2);
        meters.Of("kanalvalg.decisions").Length.ShouldBe(2);
        spans.All.ShouldHaveSingleItem().ShouldContain("kanalvalg.recipients=2");
    }

    [Fact]
    public void A_reload_is_counted_by_whether_it_was_taken_up()
    {
        MemoryFiles files = new MemoryFiles().Write("a.json", TestProfile.Of(1));
        using Provider provider = Provider.With(services => services.AddKanalvalg("second", options =>
        {
            (options.FileProvider, options.ReloadDelay) = (files, TimeSpan.Zero);
            options.Files.Add("a.json");
        }));
        using Meters meters = new(provider);
        IKanalvalg kanalvalg = provider.Services.GetRequiredKeyedService<IKanalvalg>("second");
        files.Write("a.json", TestProfile.Of(2));
        Wait.Until(() => kanalvalg.Profiles.Get().Profile.Version == "2").ShouldBeTrue();
        files.Write("a.json", TestProfile.Bad(3));
        Wait.Until(() => kanalvalg.Profiles.Problems.Count > 0).ShouldBeTrue();
        meters.Of("kanalvalg.reloads").ShouldBe(["1 kanalvalg.name=second kanalvalg.reload.outcome=swapped", "1 kanalvalg.name=second kanalvalg.reload.outcome=refused"]);
    }

    [Fact]
    public void A_decision_is_a_span_with_profile_verdict_and_route()
    {
        using Provider provider = Provider.Of(options => options.BuiltIn.Add("dk-varde"));
        using Spans spans = new();
        Decision decision = provider.Kanalvalg.Decide(Encoding.UTF8.GetBytes(Personal)).OrThrow();
        provider.Kanalvalg.Decide("[]"u8.ToArray());
        spans.All.ShouldBe([
            $"kanalvalg.decide Unset kanalvalg.profile.id=dk-varde kanalvalg.profile.version={decision.Profile.Version} kanalvalg.route={decision.Route} kanalvalg.verdict={decision.Verdict.Code()}",
            $"kanalvalg.decide Error error.type=KV0904 kanalvalg.profile.id=dk-varde kanalvalg.profile.version={decision.Profile.Version}",
        ]);
    }

    [Fact]
    public void No_word_of_a_request_is_logged_traced_or_counted()
    {
        using Provider provider = Provider.Of(options => options.BuiltIn.Add("dk-varde"), level: LogLevel.Trace);
        using Meters meters = new(provider);
        using Spans spans = new();
        string[] requests =
        [
            Personal,
            Personal.Replace("\"kind\": \"citizen\"", "\"kind\": \"Xylander\"", StringComparison.Ordinal),
            Personal.Replace("\"message\"", "\"Viggo Xylander\"", StringComparison.Ordinal),
            Personal.Replace("\"2026-03-02\"", "\"0101701234\"", StringComparison.Ordinal),
            Personal[..^60],
        ];
        int refused = requests.Count(request => !provider.Kanalvalg.Decide(Encoding.UTF8.GetBytes(request)).Succeeded);
        refused.ShouldBe(4);
        string told = provider.Log.Text + meters.All + string.Join("\n", spans.All);
        told.ShouldContain("Debug 6: decided");
        told.ShouldContain("Debug 7: a request to profile `dk-varde`");
        Secrets.ShouldAllBe(secret => !told.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    // What the provider's own meter recorded, each as a line: other tests run beside this one.
    private sealed class Meters : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<(string Name, string Line)> _lines = new();

        public Meters(Provider provider)
        {
            IMeterFactory factory = provider.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == KanalvalgTelemetry.MeterName && ReferenceEquals(instrument.Meter.Scope, factory))
                {
                    Units[instrument.Name] = instrument.Unit;
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _lines.Enqueue((instrument.Name, value + Text(tags))));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _lines.Enqueue((instrument.Name, value + Text(tags))));
            _listener.Start();
        }

        public ConcurrentDictionary<string, string?> Units { get; } = new(StringComparer.Ordinal);

        public string All => string.Join("\n", _lines);

        public string[] Of(string instrument) => [.. _lines.Where(line => line.Name == instrument).Select(line => line.Line)];

        public void Dispose() => _listener.Dispose();

        private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Concat(tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $" {tag.Key}={tag.Value}"));
    }

    // The spans of this test's own trace.
    private sealed class Spans : IDisposable
    {
        private readonly Activity _root = new Activity("test").Start();
        private readonly ActivityListener _listener;
        private readonly ConcurrentQueue<string> _spans = new();

        public Spans()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == KanalvalgTelemetry.ActivitySourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = span =>
                {
                    if (span.TraceId == _root.TraceId)
                    {
                        _spans.Enqueue($"{span.DisplayName} {span.Status}{string.Concat(span.TagObjects.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $" {tag.Key}={tag.Value}"))}");
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public string[] All => [.. _spans];

        public void Dispose()
        {
            _listener.Dispose();
            _root.Dispose();
        }
    }
}
