using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kanalvalg.Tests.Deciding;
using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Explaining;

/// <summary>A decision put together from ready pieces is, byte for byte, the one that is written member by member.</summary>
public class DecisionUtf8Tests
{
    private static readonly JavaScriptEncoder?[] Encoders = [null, JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, JsonRendering.Encoder, JavaScriptEncoder.Create()];

    [Fact]
    public void Every_sample_is_the_same_both_ways()
    {
        (string Profile, string Request, Decision Decision)[] samples = [.. DecisionSamples.OfScenarios(), .. DecisionSamples.Random(Laws.IsNightly ? 20_000 : 300, seed: 23)];
        foreach ((_, string request, Decision decision) in samples)
        {
            ShouldBeTheSame(decision, request);
        }

        // What the samples must show for that to say something.
        Decision[] decisions = [.. samples.Select(sample => sample.Decision)];
        decisions.Select(decision => decision.Verdict).Distinct().Count().ShouldBe(Enum.GetValues<Verdict>().Length);
        decisions.ShouldContain(decision => decision.Fallback != null);
        decisions.ShouldContain(decision => decision.Wanted != null && decision.Wanted.Remedies.Count > 0);
        decisions.ShouldContain(decision => decision.Arrival != null);
        decisions.ShouldContain(decision => decision.Steps.Any(step => step.DependsOn.Count > 0));
        decisions.ShouldContain(decision => decision.Steps.Any(step => step.DueDate != null));
        decisions.ShouldContain(decision => decision.Advice.Count > 0);
        decisions.ShouldContain(decision => decision.Questions.Any(question => question.ForDuties));
        decisions.ShouldContain(decision => decision.Assumed.Count > 0);
        decisions.ShouldContain(decision => decision.Excluded.Any(route => route.Remedies.Any(remedy => remedy.Duties.Count > 0)));
        decisions.ShouldContain(decision => decision.Rules.Any(rule => rule.Truth == Truth.Unknown));
    }

    [Fact]
    public void So_is_every_decision_of_any_profile() => DecisionCase.CheckEach(60, (engine, scenario, request) => ShouldBeTheSame(engine.Decide(scenario), request));

    [Fact]
    public void A_decision_past_the_cap_says_so_both_ways()
    {
        Decision decision = DecisionSamples.Random(1, seed: 2).Single().Decision;
        Decision inexact = new(decision.Compiled, decision.Scenario, OutcomeViews.Plainly(decision.Compiled, decision.Scenario, exact: false));
        inexact.ToJson(Language.Danish).ShouldContain("\"exact\":false");
        ShouldBeTheSame(inexact, "inexact");
    }

    [Fact]
    public void Texts_that_must_be_escaped_are_the_same_both_ways()
    {
        DecisionEngine engine = DecisionEngine.Compile(TestProfiles.Read("""
            { "format": 1, "id": "odd.texts", "version": "<1> & \"2\" \\ + 😀", "title": { "en": "X" }, "silent": "forbid",
              "sources": { "odd": { "title": "T", "publisher": "P", "ground": "law", "statements": { "S1": { "place": "<1> \t" } } } },
              "routes": [ { "id": "letter", "label": { "en": "letter" } }, { "id": "phone", "label": { "en": "phone" } } ],
              "duties": { "odd": { "actor": "the <actor> 'æøå'", "phase": "after", "text": { "da": "\u0001 <b>\"tekst\"</b> \u2028 🦆", "en": "a/b\\c`d" }, "within": { "workingDays": 3 }, "sends": ["letter", "*"] } },
              "advice": { "odd": { "text": { "nb": "råd + <råd>\r\n" } } },
              "rules": [ { "id": "R.1-_", "covers": ["S1"], "source": "odd: <1> \t", "when": {}, "then": { "permit": ["letter"], "oblige": ["odd"], "advise": ["odd"] }, "because": { "en": "“quoted” & 'so' \u007F" } },
                         { "id": "R2", "when": { "message.urgent": true }, "then": { "forbid": ["phone"] }, "because": { "da": "ÆØÅ \"æøå\"", "en": "é\u0300" } } ] }
            """));
        foreach (string request in new[] { """{ "direction": "outbound", "at": "2026-03-02", "message": { "urgent": true } }""", """{ "direction": "outbound", "message": { "urgent": null } }""" })
        {
            ShouldBeTheSame(engine.Decide(engine.Encode(request).OrThrow()), request);
        }
    }

    [Fact]
    public void A_writer_goes_on_after_a_decision()
    {
        Decision decision = DecisionSamples.Random(1, seed: 2).Single().Decision;
        ArrayBufferWriter<byte> output = new();
        using Utf8JsonWriter json = new(output);
        json.WriteStartObject();
        json.WriteStartArray("decisions");
        DecisionRendering.WriteJson(json, decision, Language.English);
        DecisionRendering.WriteJson(json, decision, Language.English);
        json.WriteEndArray();
        json.WritePropertyName("last");
        DecisionRendering.WriteJson(json, decision, Language.English);
        json.WriteBoolean("done", true);
        json.WriteEndObject();
        json.Flush();
        string one = Plain(decision, Language.English, null);
        Encoding.UTF8.GetString(output.WrittenSpan).ShouldBe("{\"decisions\":[" + one + "," + one + "],\"last\":" + one + ",\"done\":true}");
    }

    [Fact]
    public void Many_threads_that_render_for_the_first_time_render_alike()
    {
        for (int round = 0; round < 20; round++)
        {
            DecisionEngine engine = DecisionEngine.Compile(Profiles.Get("dk-varde"));
            Decision decision = engine.Decide(engine.Encode("""{ "direction": "outbound", "at": "2026-03-02", "recipient": { "kind": "citizen" } }""").OrThrow());
            string[] rendered = new string[16];
            Parallel.For(0, rendered.Length, i => rendered[i] = decision.ToJson(Language.Norwegian));
            rendered.Distinct().ShouldHaveSingleItem().ShouldBe(Plain(decision, Language.Norwegian, JsonRendering.Encoder));
        }
    }

    private static void ShouldBeTheSame(Decision decision, string request)
    {
        foreach (Language language in DecisionSamples.Languages)
        {
            foreach (JavaScriptEncoder? encoder in Encoders)
            {
                Written(json => DecisionRendering.WriteJson(json, decision, language), encoder).ShouldBe(Plain(decision, language, encoder), request);
            }

            decision.ToJson(language).ShouldBe(Plain(decision, language, JsonRendering.Encoder), request);
        }
    }

    private static string Plain(Decision decision, Language language, JavaScriptEncoder? encoder) => Written(json => new DecisionJson(json, language).Write(decision), encoder);

    private static string Written(Action<Utf8JsonWriter> write, JavaScriptEncoder? encoder)
    {
        ArrayBufferWriter<byte> output = new();
        using (Utf8JsonWriter json = new(output, new JsonWriterOptions { Encoder = encoder }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
