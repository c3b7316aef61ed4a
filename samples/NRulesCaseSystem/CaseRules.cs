using Kanalvalg.NRules;
using NRules.Fluent.Dsl;

namespace NRulesCaseSystem;

[Name("A document on an open case is work on that case")]
public sealed class DocumentOnOpenCase : Rule
{
    public override void Define()
    {
        OutgoingDocument document = null!;
        When()
            .Match(() => document)
            .Exists<CaseFile>(file => file == document.Case, file => file.IsOpen);
        Then().Yield(_ => new CaseWork(document));
    }
}

[Name("Work on a case")]
public sealed class WorkOnCase : Rule
{
    public override void Define()
    {
        OutgoingDocument document = null!;
        When()
            .Match(() => document)
            .Exists<CaseWork>(work => work.Document == document);
        Then().Yield(_ => new DerivedFact("message.onCase", true));
    }
}

[Name("No work on a case")]
public sealed class NoWorkOnCase : Rule
{
    public override void Define()
    {
        OutgoingDocument document = null!;
        When()
            .Match(() => document)
            .Not<CaseWork>(work => work.Document == document);
        Then().Yield(_ => new DerivedFact("message.onCase", false));
    }
}

[Name("In the journal")]
public sealed class InTheJournal : Rule
{
    public override void Define()
    {
        OutgoingDocument document = null!;
        When()
            .Match(() => document)
            .Exists<JournalEntry>(entry => entry.Document == document);
        Then().Yield(_ => new DerivedFact("message.journalised", true));
    }
}

[Name("Not in the journal")]
public sealed class NotInTheJournal : Rule
{
    public override void Define()
    {
        OutgoingDocument document = null!;
        When()
            .Match(() => document)
            .Not<JournalEntry>(entry => entry.Document == document);
        Then().Yield(_ => new DerivedFact("message.journalised", false));
    }
}

// A counterpart that was not looked up has no kind: the fact is then unknown, and no rule guesses.
[Name("The kind of a counterpart that was looked up")]
public sealed class KindOfCounterpart : Rule
{
    public override void Define()
    {
        OutgoingDocument document = null!;
        Counterpart counterpart = null!;
        When()
            .Match(() => document)
            .Match(() => counterpart, one => one == document.To, one => one.Registration != Registration.NotLookedUp);
        Then().Yield(_ => new DerivedFact("recipient.kind", KindOf(counterpart.Registration)));
    }

    private static string KindOf(Registration registration) => registration switch
    {
        Registration.PersonRegister => "citizen",
        Registration.BusinessRegister => "business",
        _ => "authority",
    };
}
