namespace Kanalvalg.Tool.Tests;

/// <summary>What an interview asks, takes, undoes and comes to, without a terminal.</summary>
public sealed class InterviewTests
{
    private static readonly DecisionEngine Varde = DecisionEngine.Compile(Profiles.Varde);

    public static TheoryData<string> BuiltIn => [.. Profiles.Ids.Where(id => id != "dk-common")];

    [Fact]
    public void AsksTheDirectionFirstAndDecidesNothingWithoutIt()
    {
        Interview interview = From("{}");
        Question question = Asked(interview);
        question.Fact.Name.ShouldBe("direction");
        (question.CanBeUnknown, question.CanEnd, question.CanGoBack).ShouldBe((false, false, false));
        interview.After(new Move.Enough(), out _).ShouldBeSameAs(interview);
        interview.After(new Move.Back(), out _).ShouldBeSameAs(interview);
    }

    [Fact]
    public void AsksOnlyTheDirectionsThatTheRequestMayStillHave() =>
        Asked(From("""{ "recipient": { "mailbox": "official" } }""")).Places.ShouldBe([(int)Direction.Inbound]);

    [Fact]
    public void NeverAsksWhatTheRequestSays()
    {
        Interview interview = From("""{ "direction": "outbound", "recipient": { "internal": false, "kind": null } }""");
        for (; interview.Step is InterviewStep.Ask { Question: var question }; interview = Unknown(interview, question))
        {
            question.Fact.Name.ShouldNotBe("recipient.internal");
        }
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void WhateverIsAnsweredItAsksWhatMattersTakesWhatItOffersAndComesToAnEnd(string id)
    {
        DecisionEngine engine = DecisionEngine.Compile(Profiles.Get(id));
        for (int seed = 0; seed < 40; seed++)
        {
            Random random = new(seed);
            List<Interview> path = [Interview.Start(engine, RequestDraft.Empty)];
            HashSet<string> asked = [];
            while (path[^1].Step is InterviewStep.Ask { Question: var question })
            {
                if (path[^1].Decision is { } soFar)
                {
                    question.Fact.Name.ShouldBe(soFar.Questions.First(open => !asked.Contains(open.Fact)).Fact, "the most telling that was not asked comes next");
                }

                asked.Add(question.Fact.Name);
                Answer answer = Any(random, question);
                Interview next = path[^1].After(new Move.Say(answer), out IReadOnlyList<Diagnostic> problems);
                if (problems.Count > 0)
                {
                    question.Fact.Type.ShouldBeOneOf(FactType.Set, FactType.Number);
                    next.ShouldBeSameAs(path[^1]);
                    next = Unknown(next, question);
                }

                path.Add(next);
            }

            Decision decision = path[^1].Decision!;
            decision.Questions.Select(open => open.Fact).ShouldBeSubsetOf(asked);
            engine.Decide(engine.Encode(path[^1].Request.ToUtf8()).OrThrow()).ToJson(Language.English).ShouldBe(decision.ToJson(Language.English));
            for (int i = path.Count - 1; i > 0; i--)
            {
                path[i].After(new Move.Back(), out _).ShouldBeSameAs(path[i - 1]);
            }
        }
    }

    [Fact]
    public void AnAnswerThatIsLaterWorkedOutNoLongerStandsInTheRequest()
    {
        Interview interview = From("""{ "direction": "outbound" }""");
        interview = Say(interview, "recipient.internal", 0);
        while (Asked(interview).Fact.Name != "recipient.kind")
        {
            interview = Unknown(interview, Asked(interview));
        }

        int citizen = Asked(interview).Fact.IndexOf("citizen");
        Asked(interview).Places.ShouldNotContain(Asked(interview).Fact.IndexOf("internal"), "who is not inside is not internal");
        Asked(interview).Places.ShouldContain(citizen);
        interview = Say(interview, "recipient.kind", citizen);
        interview.Request.ToString().ShouldNotContain("\"internal\"");
        interview.Decision!.Scenario.ValueOf(interview.Decision.Scenario.Space["recipient.internal"]).ShouldBe(FactValue.Of(false));
    }

    [Fact]
    public void OfASetTheRestMayStayUnknown()
    {
        Interview interview = Until("message.content");
        Question question = Asked(interview);
        int health = question.Fact.IndexOf("health");
        interview = interview.After(new Move.Say(question.Members([health], restIsOpen: true)), out _);
        interview.Request.ToString().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldContain("\"content\":{\"personal\":true,\"sensitive\":true,\"health\":true}");
        if (interview.Step is InterviewStep.Ask { Question: var next })
        {
            next.Fact.Name.ShouldNotBe("message.content");
        }
    }

    [Fact]
    public void OfASetThatIsPartlyKnownOnlyTheRestIsAsked()
    {
        Interview interview = Until("message.content", """{ "direction": "outbound", "message": { "content": { "personal": true, "confidential": false } } }""");
        Question question = Asked(interview);
        string[] offered = [.. question.Places.Select(place => question.Fact.Values[place])];
        offered.ShouldNotContain("personal");
        offered.ShouldNotContain("cprNumber");
        offered.ShouldContain("health");
        Interview none = interview.After(new Move.Say(question.Members([], restIsOpen: false)), out IReadOnlyList<Diagnostic> problems);
        problems.ShouldBeEmpty();
        none.Request.ToString().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldContain("\"content\":[\"personal\"]");
    }

    [Fact]
    public void WhatIsAssumedIsAskedOnlyWhenItIsDoubted()
    {
        Interview interview = Ended(From("""{ "direction": "outbound" }"""));
        InterviewStep.Review review = interview.Step.ShouldBeOfType<InterviewStep.Review>();
        FactSetting actor = review.Assumed.Single(assumed => assumed.Fact == "actor");
        Interview doubting = interview.After(new Move.Doubt(actor.Definition), out _);
        Asked(doubting).Fact.ShouldBe(actor.Definition);
        Asked(doubting).Places.Count.ShouldBe(3, "what was only assumed may be anything");
        doubting.After(new Move.Back(), out _).ShouldBeSameAs(interview);
        Interview archive = Say(doubting, "actor", actor.Definition.IndexOf("archive"));
        archive.Decision!.Verdict.ShouldBe(Verdict.NotRegulated);
        archive.Step.ShouldBeOfType<InterviewStep.Review>().Assumed.ShouldNotContain(assumed => assumed.Fact == "actor");
        Interview nobodyKnows = Unknown(doubting, Asked(doubting));
        nobodyKnows.Request.ToString().ShouldContain("\"actor\": null");
    }

    [Fact]
    public void EnoughDecidesOnWhatIsKnown()
    {
        Interview interview = From("""{ "direction": "outbound" }""").After(new Move.Enough(), out _);
        interview.Step.ShouldBeOfType<InterviewStep.Done>().Decision.Verdict.ShouldBe(Verdict.Undecided);
        interview.Request.ToString().ShouldBe("{\n  \"direction\": \"outbound\"\n}\n");
    }

    [Fact]
    public void SaysWhenOnlyDutiesAreLeft()
    {
        Interview interview = From("""{ "direction": "inbound" }""");
        interview.Decision!.Verdict.ShouldBe(Verdict.Accept);
        Asked(interview).IsForDutiesAlone.ShouldBeFalse("the route to recommend is open");
        bool last = false;
        for (; interview.Step is InterviewStep.Ask { Question: var question }; interview = Unknown(interview, question))
        {
            last = question.IsForDutiesAlone;
        }

        last.ShouldBeTrue();
    }

    private static Interview From(string json) => Interview.Start(Varde, RequestDraft.Read(System.Text.Encoding.UTF8.GetBytes(json))!);

    private static Question Asked(Interview interview) => interview.Step.ShouldBeOfType<InterviewStep.Ask>().Question;

    private static Interview Unknown(Interview interview, Question question)
    {
        if (!question.CanBeUnknown)
        {
            return Say(interview, question.Fact.Name, question.Places[0]);
        }

        Interview next = interview.After(new Move.Say(new Answer(question.Fact, null)), out IReadOnlyList<Diagnostic> problems);
        problems.ShouldBeEmpty();
        return next;
    }

    private static Interview Say(Interview interview, string fact, int place)
    {
        Asked(interview).Fact.Name.ShouldBe(fact);
        Interview next = interview.After(new Move.Say(new Answer(Asked(interview).Fact, new FactValue(place))), out IReadOnlyList<Diagnostic> problems);
        problems.ShouldBeEmpty();
        return next;
    }

    private static Interview Until(string fact, string json = """{ "direction": "outbound" }""")
    {
        Interview interview = From(json);
        while (Asked(interview).Fact.Name != fact)
        {
            interview = Unknown(interview, Asked(interview));
        }

        return interview;
    }

    private static Interview Ended(Interview interview)
    {
        while (interview.Step is InterviewStep.Ask { Question: var question })
        {
            interview = Unknown(interview, question);
        }

        return interview;
    }

    private static Answer Any(Random random, Question question) => question.Fact.Type switch
    {
        _ when question.CanBeUnknown && random.Next(5) == 0 => new Answer(question.Fact, null),
        FactType.Number => new Answer(question.Fact, new FactValue(random.Next(4))),
        FactType.Set => question.Members(question.Places.Where(_ => random.Next(3) == 0), random.Next(2) == 0),
        _ => new Answer(question.Fact, new FactValue(question.Places[random.Next(question.Places.Count)])),
    };
}
