namespace Kanalvalg.Tests.Reading;

public class ProfileBinderTests
{
    private static readonly JurisdictionProfile Everything = Profile("fine-everything.json");
    private static readonly JurisdictionProfile Replacing = Profile("KV0704-replacements.json");

    [Fact]
    public void The_head_is_the_profiles_own()
    {
        Everything.ToString().ShouldBe("everything 1.2.3");
        Everything.Language.ShouldBe(Language.Norwegian);
        Everything.Title.In(Language.Danish).ShouldBe("Everything");
        Everything.InForce.ShouldBe(new DatePeriod(new DateTime(2026, 1, 1), new DateTime(2026, 12, 31)));
        Everything.Sha256.ShouldMatch("^[0-9a-f]{64}$");
        Everything.Silent.ShouldBe(Silent.Undecided);
        Everything.Scope.ShouldBe(Condition.Always);
    }

    [Fact]
    public void Domains_and_holidays_are_united_and_domains_lowered()
    {
        Everything.InternalDomains.ShouldBe(["base.dk", "x.no"]);
        Everything.Holidays.Order().ShouldBe([new DateTime(2026, 5, 17), new DateTime(2026, 12, 25)]);
    }

    [Fact]
    public void Facts_stand_in_the_catalogues_order_and_the_profiles_own_after()
    {
        Everything.Facts.Take(FactCatalog.Facts.Count).Select(fact => fact.Name).ShouldBe(FactCatalog.Facts.Select(fact => fact.Name));
        Everything.Facts.Skip(FactCatalog.Facts.Count).Select(fact => fact.Name).ShouldBe(["sender.agreement", "case.size", "case.tags", "case.parts"]);
    }

    [Fact]
    public void A_declared_fact_is_all_that_it_says()
    {
        FactDefinition size = Fact("case.size");
        size.Type.ShouldBe(FactType.Choice);
        size.Values.ShouldBe(["small", "large"]);
        size.ValueLabels[1].In(Language.Norwegian).ShouldBe("stor");
        size.Ordered.ShouldBeTrue();
        size.Otherwise.ShouldBe(1);
        size.Assume.ShouldBe(new FactValue(0));
        size.Actionable.ShouldBe([new FactValue(0), new FactValue(1)]);
        Fact("case.tags").Actionable.ShouldBe([new FactValue(0), new FactValue(1)]);
        Fact("sender.agreement").Assume.ShouldBe(FactValue.Of(false));
    }

    [Fact]
    public void A_known_fact_is_refined_and_keeps_the_rest()
    {
        Fact("message.onCase").Assume.ShouldBeNull();
        Fact("message.onCase").Label.ShouldBe(FactCatalog.Find("message.onCase")!.Label);
        Fact("message.content").Values[^1].ShouldBe("biometric");
        Fact("inReplyTo.content").Values.ShouldBe(Fact("message.content").Values);
        Fact("message.content").Implies[^1].ShouldBe(1L << (Fact("message.content").Values.Count - 1));
        Fact("message.arrivedBy").Values.ShouldBe([.. FactCatalog.Channels.Select(channel => channel.Code), "aula"]);
        Fact("inReplyTo.arrivedBy").Values[0].ShouldBe("none");
        Fact("inReplyTo.arrivedBy").Values[^1].ShouldBe("aula");
    }

    [Fact]
    public void The_systems_assumed_are_those_that_the_profile_uses()
    {
        FactDefinition systems = Fact("systems");

        systems.Values.Where((_, i) => systems.Assume!.Value.Has(i)).ShouldBe(["outlook", "aulaWeb"]);
    }

    [Fact]
    public void A_condition_reads_like_the_file()
    {
        Rule rule = Everything.Rules.Single(one => one.Id == "E1");

        Print(rule.When).ShouldBe(
            "((term late or message.content has all of sensitive, biometric and not has none of health) and recipient.age at least 15 and at most 17)");
        Print(rule.Unless!).ShouldBe("recipient.kind not one of citizen, business");
        Print(Everything.Terms.Single(term => term.Name == "early").When).ShouldBe("(case.size at least large and not case.parts one of 1, 2)");
    }

    [Fact]
    public void Effects_stand_in_the_order_written()
    {
        Rule rule = Everything.Rules.Single(one => one.Id == "E1");

        rule.Effects.Select(Print).ShouldBe([
            "Permit aula", "Forbid */outlook", "Cannot sms", "Only *", "Prefer aula/aulaWeb", "Avoid letter",
            "Oblige journalise", "Oblige follow aula", "Advise think", "Settle Forward"]);
        rule.Overrides.ShouldBe([Everything.Rules.Single(one => one.Id == "B3").Index]);
    }

    [Fact]
    public void Duties_have_their_deadlines_and_what_they_achieve()
    {
        Duty journalise = Everything.Duties.Single(duty => duty.Code == "journalise");
        journalise.Within.ShouldBe(new Deadline.WorkingDays(3));
        journalise.From.ShouldBe(DeadlineStart.Dispatch);
        journalise.Achieves.Select(one => one.Fact.Name + "=" + one.Value.Raw).ShouldBe(["message.journalised=1", "case.tags=1"]);
        Everything.Duties.Single(duty => duty.Code == "follow").Within.ShouldBe(new Deadline.Period(0, 1, 0, 2));
        Everything.Standing.Select(duty => duty.Code).ShouldBe(["publish"]);
    }

    [Fact]
    public void A_rule_that_is_dropped_is_gone_and_overriding_it_is_no_fault()
    {
        Replacing.Rules.Select(rule => rule.Id).ShouldBe(["B1", "B3"]);
        Replacing.Rules[1].Overrides.ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_replaces_another_takes_its_place_and_its_group()
    {
        Replacing.Rules[0].Group!.Title.In(Language.Danish).ShouldBe("Breve");
        Print(Replacing.Rules[0].When).ShouldBe("(recipient.kind one of citizen and (term protected and sender.agreement one of none))");
    }

    [Fact]
    public void A_route_that_replaces_one_direction_leaves_the_other() =>
        Replacing.Routes.Select(route => $"{route.Route} {(route.Outbound ? "out" : "")}{(route.Inbound ? "in" : "")}").ShouldBe(["letter out", "letter in", "sms out"]);

    [Fact]
    public void Accepted_findings_stand_in_the_order_written_and_have_their_reasons()
    {
        Everything.Accepted.Select(one => one.Finding).ShouldBe(["KV2003 E1", "KV2002"]);
        Everything.Accepted[1].Because.In(Language.Norwegian).ShouldBe("Hullet er meningen");
    }

    [Fact]
    public void What_a_base_accepts_is_not_inherited()
    {
        ProfileReader.Read(File.ReadAllBytes(Path.Combine(ProfileCases.Folder, "Bases", "base.json"))).Profile.ShouldNotBeNull()
            .Accepted.ShouldHaveSingleItem().Finding.ShouldBe("KV2003 B3");

        Replacing.Accepted.ShouldBeEmpty();
    }

    [Fact]
    public void Scope_and_silence_are_inherited()
    {
        Replacing.Silent.ShouldBe(Silent.Forbid);
        Print(Replacing.Scope).ShouldBe("actor one of employee");
    }

    [Fact]
    public void A_profile_of_ten_thousand_rules_is_read_in_a_time_that_grows_with_its_length()
    {
        string rules = string.Join(",\n", Enumerable.Range(0, 10_000).Select(i =>
            $$"""{ "id": "R{{i}}", "when": { "recipient.kind": ["citizen", "business"], "message.content": { "has": ["sensitive"] }, "recipient.count": { "atLeast": {{i % 50}} } }, "then": { "forbid": ["letter"] } }"""));

        ProfileResult result = ProfileReader.Read($$"""{ "format": 1, "id": "x", "version": "1", "title": { "en": "X" }, "silent": "permit", "rules": [ {{rules}} ] }""");

        result.Succeeded.ShouldBeTrue();
        result.Profile.Rules.Count.ShouldBe(10_000);
    }

    private static JurisdictionProfile Profile(string name) => ProfileCases.Read(name).Profile.ShouldNotBeNull();

    private static FactDefinition Fact(string name) => Everything.Facts.Single(fact => fact.Name == name);

    private static string Print(Condition condition) => condition.Accept(new ConditionText());

    private static string Print(Effect effect) => effect switch
    {
        Effect.OnRoutes routes => $"{routes.Kind} {string.Join(", ", routes.Selectors)}",
        Effect.Oblige oblige => $"Oblige {oblige.Duty.Code} {string.Join(", ", oblige.On)}".TrimEnd(),
        Effect.Advise advise => $"Advise {advise.Advice.Code}",
        Effect.Settle settle => $"Settle {settle.Settlement}",
        _ => throw new InvalidOperationException(),
    };
}
