using System.Text;
using Kanalvalg;
using Kanalvalg.NRules;
using NRules;
using NRules.Fluent;
using NRulesCaseSystem;

Console.OutputEncoding = Encoding.UTF8;

// Once, when the host starts: the profile on NRules, and the host's own rules with the facts that they are there to derive.
DecisionEngine engine = NRulesEngine.Compile(Profiles.Randers);
RuleRepository repository = new();
repository.Load(rules => rules.From(typeof(DocumentOnOpenCase).Assembly));
FactRules caseRules = FactRules.Compile(repository.GetRules(), ["message.onCase", "message.journalised", "recipient.kind"]);

// For each document: a session with the objects of the case system. The request says only what they do not.
Counterpart counterpart = new();
OutgoingDocument document = new() { To = counterpart };
CaseFile file = new();
FactSession session = caseRules.NewSession();
DecisionRequest request = new()
{
    Direction = Direction.Outbound,
    Message = new Message { Kind = MessageKind.Letter, Content = ContentCategories.Sensitive, JournalDuty = true },
    Recipient = new Recipient { Identifier = CprNumber.Parse("010170-1234"), DigitalPost = DigitalPostStatus.Connected, PostalAddress = true },
};

session.Insert(document);
session.Insert(counterpart);
session.Insert(file);
Show("A document without a case, to someone who was not looked up");

counterpart.Registration = Registration.PersonRegister;
session.Update(counterpart);
Show("The look-up finds a citizen");

JournalEntry entry = new() { Document = document };
session.Insert(entry);
Show("The document is journalised");

session.Retract(entry);
Show("The journal entry is taken back");

document.Case = file;
session.Update(document);
Show("The document is put on the case");

file.IsOpen = false;
session.Update(file);
Show("The case is closed");

void Show(string what)
{
    Decision decision = engine.Decide(session.AddTo(request));
    Console.WriteLine("===== " + what + "\n");
    Console.WriteLine("derived:   " + Listed(session.Derive().Select(fact => fact.ToString())));
    Console.WriteLine("verdict:   " + decision.Verdict.Code() + (decision.Route is { } route ? " by " + route : ""));
    Console.WriteLine("duties:    " + Listed(decision.Steps.Select(step => step.Duty + (step.Certain ? "" : "?"))));
    Console.WriteLine("questions: " + Listed(decision.Questions.Select(question => question.Fact)) + "\n");
}

static string Listed(IEnumerable<string> items) => string.Join(", ", items.DefaultIfEmpty("none"));
