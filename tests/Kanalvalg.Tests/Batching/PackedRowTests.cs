namespace Kanalvalg.Tests.Batching;

/// <summary>Rows made by hand: what they do not say, or what cannot be, is not decided.</summary>
public sealed class PackedRowTests
{
    private const string Profile =
        """
        { "format": 1, "id": "rows", "version": "1", "title": { "en": "Rows" }, "silent": "permit",
          "sources": { "s": { "title": "S", "publisher": "S", "ground": "localPolicy", "url": "https://example.org", "date": "2026-01-01" } },
          "routes": [ { "id": "letter" }, { "id": "digitalPost" }, { "id": "ordinaryMail" } ],
          "duties": { "journalise": { "actor": "sender", "phase": "after", "text": { "en": "journalise" }, "achieves": { "message.journalised": true } } },
          "impossible": [ { "recipient.kind": "citizen", "recipient.identifier": "cvr" } ],
          "rules": [
            { "id": "R1", "source": "s", "when": { "not": { "recipient.digitalPost": "connected" } }, "then": { "cannot": ["digitalPost"] } },
            { "id": "R2", "source": "s", "when": { "message.content": { "has": ["sensitive"] }, "recipient.internal": false }, "then": { "forbid": ["ordinaryMail"], "oblige": ["journalise"] } },
            { "id": "R3", "source": "s", "when": { "recipient.kind": ["citizen", "business"], "recipient.age": { "atLeast": 15 }, "recipient.identifier": ["cpr", "cvr"] }, "then": { "prefer": ["digitalPost"] } }
          ] }
        """;

    private static readonly DecisionEngine Engine = DecisionEngine.Compile(TestProfiles.Read(Profile));

    private static readonly (string Fact, Func<PackedFact, ulong> Bits)[] Good =
    [
        ("direction", fact => fact.Bits("outbound")),
        ("message.content", fact => fact.Bits(["health"])),
        ("message.journalised", fact => fact.Bits(false)),
        ("recipient.kind", fact => fact.Bits("citizen")),
        ("recipient.internal", fact => fact.Bits(false)),
        ("recipient.digitalPost", fact => fact.Bits("connected")),
        ("recipient.identifier", fact => fact.Bits("cpr")),
        ("recipient.age", fact => fact.Bits(40)),
    ];

    [Fact]
    public void A_row_that_says_all_is_decided()
    {
        BatchDecider batch = Engine.ForScenarios();
        batch.Facts.Select(fact => fact.Name).ShouldBe(Good.Select(one => one.Fact), ignoreOrder: true);
        ulong[] row = Row(batch, Good);
        BatchDecision decision = Decide(batch, row);
        (decision.Verdict, batch.Routes[decision.Route].Id).ShouldBe((Verdict.Send, "digitalPost"));
        ulong[] steps = new ulong[batch.StepWords];
        batch.StepsOfMany(row, steps);
        batch.DutiesOf(steps).ShouldBe(["journalise"]);
    }

    [Fact]
    public void A_row_that_leaves_out_what_counts_is_not_decided()
    {
        BatchDecider batch = Engine.ForScenarios();
        foreach ((string fact, _) in Good)
        {
            // Whether it is journalised counts for the duty; unsaid, it is not known to be done.
            Decide(batch, Row(batch, [.. Good.Where(one => one.Fact != fact)])).IsDecided.ShouldBe(fact == "message.journalised", fact);
        }
    }

    [Fact]
    public void A_row_may_leave_out_what_makes_no_difference_to_it()
    {
        BatchDecider batch = Engine.ForScenarios();
        ulong[] row = Row(batch, [.. With("recipient.age", fact => fact.Bits(12)).Where(one => one.Item1 is not ("recipient.kind" or "recipient.identifier"))]);
        BatchDecision decision = Decide(batch, row);
        (decision.IsDecided, batch.Routes[decision.Route].Id).ShouldBe((true, "letter"));
    }

    [Fact]
    public void A_code_that_stands_for_no_value_is_not_decided()
    {
        BatchDecider batch = Engine.ForScenarios();
        foreach (PackedFact fact in batch.Facts.Where(fact => fact.Name is not "message.content"))
        {
            ulong[] row = Row(batch, [.. Good.Where(one => one.Fact != fact.Name)]);
            ulong all = (1UL << fact.Width) - 1;
            row[fact.Word] |= all << fact.Shift;
            Decide(batch, row).IsDecided.ShouldBe((int)all <= (fact.Values.Count > 0 ? fact.Values.Count : 2), fact.Name);
        }
    }

    [Fact]
    public void A_row_that_cannot_be_is_not_decided()
    {
        BatchDecider batch = Engine.ForScenarios();
        Decide(batch, Row(batch, With("recipient.identifier", fact => fact.Bits("cvr")))).IsDecided.ShouldBeFalse("a citizen with a business's number is impossible");
        Decide(batch, Row(batch, With("recipient.internal", fact => fact.Bits(true)))).IsDecided.ShouldBeFalse("a citizen is never internal");
        PackedFact content = batch.Find("message.content")!;
        ulong[] open = Row(batch, Good);
        open[content.Word] &= ~((content.Bits(["sensitive"]) & ~content.Bits(["personal"])));
        Decide(batch, open).IsDecided.ShouldBeFalse("what is sensitive is personal");
    }

    [Fact]
    public void What_a_message_settles_is_in_no_row()
    {
        BatchDecider batch = Engine.ForMessage(Engine.Encode(
            """{ "direction": "outbound", "message": { "content": ["sensitive"], "journalised": true }, "recipient": { "kind": "citizen", "identifier": "cpr" } }""").OrThrow());
        batch.Facts.Select(fact => fact.Name).ShouldBe(["recipient.digitalPost", "recipient.age"], ignoreOrder: true);
        ulong[] row = Row(batch, [.. Good.Where(one => batch.Find(one.Fact) is not null)]);
        Decide(batch, row).Verdict.ShouldBe(Verdict.Send);
        ulong[] steps = new ulong[1];
        batch.StepsOfMany(row, steps);
        batch.DutiesOf(steps).ShouldBeEmpty("it is journalised already");
    }

    [Fact]
    public void A_scenario_of_another_message_is_not_packed()
    {
        BatchDecider batch = Engine.ForMessage(Engine.Encode("""{ "direction": "outbound", "message": { "content": ["sensitive"], "journalised": false } }""").OrThrow());
        ulong[] row = new ulong[batch.Words];
        batch.TryPack(Engine.Encode("""{ "direction": "outbound", "message": { "content": ["sensitive"], "journalised": false }, "recipient": { "kind": "citizen" } }""").OrThrow(), row).ShouldBeTrue();
        batch.TryPack(Engine.Encode("""{ "direction": "outbound", "message": { "content": [], "journalised": false } }""").OrThrow(), row).ShouldBeFalse();
        batch.TryPack(Engine.Encode("""{ "direction": "inbound", "message": { "content": ["sensitive"], "journalised": false } }""").OrThrow(), row).ShouldBeFalse();
        batch.TryPack(Engine.Encode("""{ "direction": "outbound", "message": { "content": ["sensitive"], "journalised": true } }""").OrThrow(), row).ShouldBeFalse("its duty is done");
        row.ShouldAllBe(word => word == 0);
    }

    [Fact]
    public void Misuse_is_said_at_once()
    {
        BatchDecider batch = Engine.ForScenarios();
        Should.Throw<ArgumentException>(() => batch.TryPack(TestProfiles.Engine("dk-varde").Encode("""{ "direction": "outbound" }""").OrThrow(), new ulong[batch.Words]));
        Should.Throw<ArgumentException>(() => batch.TryPack(Engine.Encode("""{ "direction": "outbound" }""").OrThrow(), new ulong[batch.Words + 1]));
        Should.Throw<ArgumentException>(() => batch.DecideMany(new ulong[batch.Words * 3], new BatchDecision[2]));
        Should.Throw<ArgumentException>(() => batch.DecideMany(new ulong[batch.Words * 3], new BatchDecision[2], new ParallelOptions()));
        Should.Throw<ArgumentException>(() => batch.StepsOfMany(new ulong[batch.Words * 3], new ulong[2]));
        PackedFact kind = batch.Find("recipient.kind")!;
        Should.Throw<ArgumentException>(() => kind.Bits("nobody")).Message.ShouldStartWith("`recipient.kind` is one of internal, citizen, ");
        Should.Throw<ArgumentException>(() => kind.Bits(true));
        Should.Throw<ArgumentException>(() => kind.Bits(3));
        Should.Throw<ArgumentException>(() => kind.Bits(["citizen"]));
        foreach (long none in new[] { -1, (1L << 53) + 1 })
            Should.Throw<ArgumentException>(() => batch.Find("recipient.age")!.Bits(none)).Message.ShouldStartWith("`recipient.age` is a number, never negative and at most 9007199254740992");
        Should.Throw<ArgumentException>(() => batch.Find("message.content")!.Bits(["0101701234"])).Message.ShouldNotContain("0101");
    }

    [Theory]
    [InlineData(130, true)]
    [InlineData(131, false)]
    public void More_routes_than_a_decision_can_tell_apart_are_refused(int channels, bool fits)
    {
        string[] codes = [.. Enumerable.Range(0, channels).Select(i => $"c{i}")];
        string[] systems = [.. Enumerable.Range(0, 55).Select(i => $"s{i}")];
        string declared = string.Join(",", codes.Select(code => $$"""  "{{code}}": { "label": { "en": "c" } }"""));
        string at = string.Join(",", systems.Select(code => $$"""  "{{code}}": { "label": { "en": "s" } }"""));
        string routes = string.Join(",", codes.SelectMany(channel => systems.Concat(["outlook", "fagsystem", "ioManager", "doc2mail", "oneTooX", "mailSystem", "borgerDk", "virkDk"]).Select(system => $$"""{ "id": "{{channel}}/{{system}}" }""")));
        DecisionEngine engine = DecisionEngine.Compile(TestProfiles.Read(
            $$"""{ "format": 1, "id": "many", "version": "1", "title": { "en": "Many" }, "silent": "permit", "channels": { {{declared}} }, "systems": { {{at}} }, "routes": [ {{routes}} ], "rules": [] }"""));
        Scenario scenario = engine.Encode("""{ "direction": "outbound", "systems": ["virkDk"] }""").OrThrow();
        if (!fits)
        {
            Should.Throw<NotSupportedException>(() => engine.ForMessage(scenario)).Message.ShouldContain("at most 8190 routes");
            return;
        }

        BatchDecider batch = engine.ForMessage(scenario);
        batch.Routes.Count.ShouldBe(8_190);
        batch.Routes[Decide(batch, new ulong[batch.Words]).Route].ShouldBe(engine.Decide(scenario).Route!.Value);
    }

    private static (string, Func<PackedFact, ulong>)[] With(string name, Func<PackedFact, ulong> bits) => [.. Good.Where(one => one.Fact != name), (name, bits)];

    private static ulong[] Row(BatchDecider batch, (string Fact, Func<PackedFact, ulong> Bits)[] facts)
    {
        ulong[] row = new ulong[batch.Words];
        foreach ((string name, Func<PackedFact, ulong> bits) in facts)
        {
            PackedFact fact = batch.Find(name)!;
            row[fact.Word] |= bits(fact);
        }

        return row;
    }

    private static BatchDecision Decide(BatchDecider batch, ulong[] row)
    {
        BatchDecision[] decisions = new BatchDecision[1];
        batch.DecideMany(row, decisions);
        return decisions[0];
    }
}
