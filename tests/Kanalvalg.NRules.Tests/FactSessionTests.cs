using System.Linq.Expressions;
using Kanalvalg.Tests;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using NRulesCaseSystem;

namespace Kanalvalg.NRules.Tests;

public sealed class FactSessionTests
{
    private static readonly DecisionRequest Request = new() { Direction = Direction.Outbound };

    [Fact]
    public void What_follows_from_an_object_goes_when_the_object_changes()
    {
        Counterpart counterpart = new();
        OutgoingDocument document = new() { To = counterpart };
        CaseFile file = new();
        JournalEntry entry = new() { Document = document };
        FactSession session = Sample.NewSession();
        Derived().ShouldBe("");
        session.Insert(document);
        session.Insert(counterpart);
        session.Insert(file);
        Derived().ShouldBe("message.onCase: false, message.journalised: false");
        counterpart.Registration = Registration.BusinessRegister;
        session.Update(counterpart);
        Derived().ShouldBe("message.onCase: false, message.journalised: false, recipient.kind: business");
        document.Case = file;
        session.Update(document);
        Derived().ShouldBe("message.onCase: true, message.journalised: false, recipient.kind: business");
        session.Insert(entry);
        Derived().ShouldBe("message.onCase: true, message.journalised: true, recipient.kind: business");
        counterpart.Registration = Registration.PersonRegister;
        session.Update(counterpart);
        Derived().ShouldBe("message.onCase: true, message.journalised: true, recipient.kind: citizen");
        session.Retract(entry);
        file.IsOpen = false;
        session.Update(file);
        Derived().ShouldBe("message.onCase: false, message.journalised: false, recipient.kind: citizen");
        session.Retract(document);
        Derived().ShouldBe("");

        string Derived() => string.Join(", ", session.Derive());
    }

    [Fact]
    public void A_fact_that_no_rule_derives_is_unknown_and_nothing_is_assumed_for_it()
    {
        DecisionEngine engine = DecisionEngine.Compile(TestProfiles.Read("""
            { "format": 1, "id": "assuming", "version": "1", "title": { "en": "Assuming" }, "silent": "permit", "facts": { "message.onCase": { "assume": false } },
              "routes": [ { "id": "letter" } ], "rules": [ { "id": "R1", "when": { "message.onCase": true }, "then": { "forbid": ["letter"] } } ] }
            """));
        engine.Decide(Request).Verdict.ShouldBe(Verdict.Send);
        FactSession session = Sample.NewSession();
        Decision decision = engine.Decide(session.AddTo(Request));
        decision.Verdict.ShouldBe(Verdict.Undecided);
        decision.Questions.Select(question => question.Fact).ShouldBe(["message.onCase"]);
        session.Insert(new OutgoingDocument { To = new Counterpart() });
        engine.Decide(session.AddTo(Request)).Verdict.ShouldBe(Verdict.Send);
    }

    [Fact]
    public void A_fact_that_the_rules_derive_cannot_be_said_by_the_request_as_well()
    {
        FactSession session = Sample.NewSession();
        Should.Throw<ArgumentException>(() => session.AddTo(Request with { Facts = new Dictionary<string, FactInput> { ["message.onCase"] = true } }))
            .Message.ShouldStartWith("`message.onCase` is for the rules to derive, and the request says it too");
        DecisionRequest twice = session.AddTo(Request with { Message = new Message { OnCase = true } });
        TestProfiles.Engine("dk-randers").Encode(twice).Problems.Select(problem => problem.Code).ShouldBe(["KV0905"]);
    }

    [Fact]
    public void Further_facts_of_the_request_stay()
    {
        DecisionRequest request = Sample.NewSession().AddTo(Request with { Facts = new Dictionary<string, FactInput> { ["message.urgent"] = true } });
        request.Facts!.Keys.ShouldBe(["message.urgent", .. Sample.Derives]);
    }

    [Fact]
    public void Two_rules_may_derive_the_same_but_not_different_values()
    {
        FactSession session = Open(Yields<string>("one", "f", text => text), Yields<string>("other", "f", text => text));
        session.Insert("x");
        session.Derive().Select(fact => fact.ToString()).ShouldBe(["f: x"]);
        session.Insert("y");
        Should.Throw<RuleEngineException>(session.Derive).Message.ShouldBe("two rules say different things of `f`");
        session.Retract("x");
        session.Derive().Select(fact => fact.ToString()).ShouldBe(["f: y"]);
    }

    [Fact]
    public void Sets_are_the_same_in_any_order()
    {
        FactSession session = Open(Yields<string>("one", "f", _ => FactInput.Of("a", "b")), Yields<string>("other", "f", _ => FactInput.Of("b", "a")));
        session.Insert("x");
        session.Derive().ShouldHaveSingleItem();
        FactSession partly = Open(Yields<string>("one", "f", _ => FactInput.Of("a")), Yields<string>("other", "f", _ => FactInput.Partly(Listed("a"), Listed("b"))));
        partly.Insert("x");
        Should.Throw<RuleEngineException>(partly.Derive);
    }

    [Fact]
    public void A_fact_that_was_not_announced_is_refused()
    {
        FactSession session = Open(Yields<string>("one", "other", _ => true));
        session.Insert("x");
        Should.Throw<RuleEngineException>(session.Derive).Message.ShouldBe("a rule derives `other`, which is none of the facts that the rules were said to derive");
    }

    [Fact]
    public void What_a_rule_inserts_and_does_not_yield_is_refused()
    {
        foreach (object conclusion in new object[] { new DerivedFact("f", true), new Mutable { Code = "a" } })
        {
            FactSession session = Open(Rule<string>("one", (context, item) => context.Insert(conclusion)));
            session.Insert("x");
            Should.Throw<RuleEngineException>(session.Derive).Message
                .ShouldBe($"a rule inserts {conclusion.GetType().Name} instead of yielding it: it would stay when it no longer follows");
        }

        Should.Throw<RuleEngineException>(() => Open().Insert(new DerivedFact("f", true))).Message.ShouldBe("`f` is not for a host to put in: rules derive it");
    }

    [Fact]
    public void A_rule_that_throws_ends_its_session_for_good_and_no_other()
    {
        FactRules rules = FactRules.Compile([Rule<string>("one", (_, item) => Throw(item))], ["f"]);
        FactSession session = rules.NewSession();
        session.Insert("010170-1234");
        for (int round = 0; round < 2; round++)
        {
            RuleEngineException failure = Should.Throw<RuleEngineException>(session.Derive);
            failure.Message.ShouldBe("the action of rule `one` threw FormatException");
            failure.ToString().ShouldNotContain("010170");
        }

        Should.Throw<RuleEngineException>(() => session.Insert("y"));
        rules.NewSession().Derive().ShouldBeEmpty();
    }

    [Fact]
    public void Rules_that_do_not_come_to_rest_end_at_the_limit() =>
        Should.Throw<RuleEngineException>(FactRules.Compile([FaultyEngine.Restless()], ["f"], new NRulesOptions { MostFirings = 50 }).NewSession().Derive)
            .Message.ShouldBe("the rules did not come to rest within 50 firings");

    [Fact]
    public void A_rule_that_uses_the_session_that_runs_it_fails()
    {
        FactSession? session = null;
        session = Open(Rule<string>("one", (_, item) => session!.Retract(item)));
        session.Insert("x");
        Should.Throw<RuleEngineException>(session.Derive).Message.ShouldBe("the action of rule `one` threw InvalidOperationException");
    }

    [Fact]
    public void Two_threads_at_once_are_refused()
    {
        using ManualResetEventSlim entered = new();
        using ManualResetEventSlim leave = new();
        FactSession session = Open(Rule<string>("one", (_, _) => Wait(entered, leave)));
        session.Insert("x");
        Thread thread = new(() => session.Derive());
        thread.Start();
        entered.Wait();
        Should.Throw<InvalidOperationException>(() => session.Insert("y")).Message.ShouldStartWith("a session serves one thread at a time");
        leave.Set();
        thread.Join();
        session.Insert("y");
    }

    [Fact]
    public void Objects_are_themselves_whatever_they_equal()
    {
        FactSession session = Open(Yields<Mutable>("one", "f", item => item.Code));
        Mutable first = new() { Code = "a" };
        Mutable second = new() { Code = "a" };
        session.Insert(first);
        session.Insert(second);
        session.Derive().Select(fact => fact.ToString()).ShouldBe(["f: a"]);
        (first.Code, second.Code) = ("b", "b");
        session.Update(first);
        session.Update(second);
        session.Derive().Select(fact => fact.ToString()).ShouldBe(["f: b"]);
        Should.Throw<ArgumentException>(() => session.Insert(first));
        Should.Throw<ArgumentException>(() => session.Update(new Mutable { Code = "b" }));
        session.Derive().ShouldHaveSingleItem();
    }

    [Fact]
    public void An_object_that_says_who_it_is_may_be_replaced_by_another()
    {
        FactSession session = Open(Yields<Version>("one", "f", item => item.Code));
        session.Insert(new Version(1, "a"));
        session.Update(new Version(1, "b"));
        session.Derive().Select(fact => fact.ToString()).ShouldBe(["f: b"]);
    }

    private static void Throw(string item) => throw new FormatException("this is no number: " + item);

    private static string[] Listed(string member) => [member];

    private static void Wait(ManualResetEventSlim entered, ManualResetEventSlim leave)
    {
        entered.Set();
        leave.Wait();
    }

    private static FactSession Open(params IRuleDefinition[] rules) => FactRules.Compile(rules, ["f"]).NewSession();

    private static IRuleDefinition Yields<T>(string name, string fact, Func<T, FactInput> value) => Rule<T>(name, (context, item) => Yield(context, fact, value(item)));

    // What Yield of the fluent rules does: a match that changes derives anew.
    private static void Yield(IContext context, string fact, FactInput value)
    {
        if (context.GetLinked(fact) is null)
            context.InsertLinked(fact, new DerivedFact(fact, value));
        else
            context.UpdateLinked(fact, new DerivedFact(fact, value));
    }

    private static IRuleDefinition Rule<T>(string name, Expression<Action<IContext, T>> action)
    {
        RuleBuilder builder = new();
        builder.Name(name);
        builder.LeftHandSide().Pattern(typeof(T), action.Parameters[1].Name);
        builder.RightHandSide().Action(action);
        return builder.Build();
    }

    private sealed record Mutable
    {
        public required string Code { get; set; }
    }

    private sealed record Version(int Id, string Code) : IIdentityProvider
    {
        public object GetIdentity() => Id;
    }
}
