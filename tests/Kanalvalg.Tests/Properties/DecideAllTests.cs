using FsCheck;
using FsCheck.Fluent;

namespace Kanalvalg.Tests.Properties;

/// <summary>Deciding for several recipients is deciding for each, and a route for all is open for each.</summary>
public sealed class DecideAllTests
{
    private static readonly string[] Built = ["dk-randers", "dk-varde", "dk-nyborg", "no-archive-routine"];

    [Fact]
    public void Each_is_decided_as_alone_but_for_the_number_of_recipients() => For((engine, request, recipients, _) =>
    {
        RecipientsDecision all = engine.DecideAll(request, recipients);
        Decision[] alone = [.. recipients.Select(recipient => engine.Decide(request with { Recipient = recipient with { Count = recipients.Length } }))];
        all.Each.Select(EngineLawTests.Text).ShouldBe(alone.Select(EngineLawTests.Text));
    });

    [Fact]
    public void The_routes_for_all_are_those_that_are_open_for_each() => For((engine, request, recipients, _) =>
    {
        RecipientsDecision all = engine.DecideAll(request, recipients);
        string[] open = [.. ForAll(route => route.IsOpen)];
        string[] left = [.. ForAll(route => route.IsOpen || route.Status == RouteStatus.Undecided)];
        all.Open.Select(route => route.Id).ShouldBe(open, ignoreOrder: true);
        Verdict expected = all.Each.All(one => one.Verdict == Verdict.NotRegulated) ? Verdict.NotRegulated
            : left.Length == 0 ? Verdict.Blocked
            : open.Length == 0 || (left.Length > 1 && all.Each.Any(one => one.Verdict == Verdict.Undecided)) ? Verdict.Undecided
            : Verdict.Send;
        all.Verdict.ShouldBe(expected);
        all.Route.ShouldBe(expected == Verdict.Send ? all.Open[0] : null);
        all.Fallback.ShouldBe(expected == Verdict.Undecided && all.Open.Count > 0 ? all.Open[0] : null);

        IEnumerable<string> ForAll(Func<RouteAssessment, bool> holds) => engine.Profile.OutboundRoutes.Select(route => route.Id)
            .Where(id => all.Each.All(one => one.WhyNot(RouteSelector.Of(id)).Any(route => route.Route.Id == id && holds(route))));
    });

    [Fact]
    public void What_is_decided_for_all_does_not_change_by_learning_what_is_unknown_of_the_mailboxes() => For((engine, request, recipients, _) =>
    {
        RecipientsDecision all = engine.DecideAll(request, recipients);
        foreach (DigitalPostStatus mailbox in Enum.GetValues<DigitalPostStatus>().Where(_ => all.Verdict != Verdict.Undecided))
        {
            Recipient[] known = [.. recipients.Select(recipient => recipient.DigitalPost.IsKnown ? recipient : recipient with { DigitalPost = mailbox })];
            RecipientsDecision one = engine.DecideAll(request, known);
            (one.Verdict, one.Route).ShouldBe((all.Verdict, all.Route));
        }
    });

    [Fact]
    public void The_order_of_the_recipients_does_not_matter() => For((engine, request, recipients, dice) =>
    {
        RecipientsDecision one = engine.DecideAll(request, recipients);
        RecipientsDecision other = engine.DecideAll(request, dice.Some(recipients, recipients.Length, recipients.Length));
        (other.Verdict, other.Route, other.Fallback).ShouldBe((one.Verdict, one.Route, one.Fallback));
        other.Open.ShouldBe(one.Open);
    });

    [Fact]
    public void One_recipient_is_decided_as_a_single_decision() => For((engine, request, recipients, _) =>
    {
        Decision single = engine.Decide(request with { Recipient = recipients[0] with { Count = 1 } });
        RecipientsDecision all = engine.DecideAll(request, [recipients[0]]);
        (all.Verdict, all.Route, all.Fallback).ShouldBe((single.Verdict, single.Route, single.Fallback?.Route));
    });

    private static void For(Action<DecisionEngine, DecisionRequest, Recipient[], Dice> law) =>
        Check.One(Laws.Cases(80), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            Dice dice = new(seed);
            DecisionRequest request = new()
            {
                Direction = Direction.Outbound,
                Message = new Message
                {
                    Kind = Maybe(dice, Enum.GetValues<MessageKind>()),
                    Content = Maybe(dice, [ContentCategories.None, ContentCategories.Personal, ContentCategories.Sensitive, ContentCategories.CprNumber]),
                    OnCase = Maybe(dice, [false, true]),
                    CaseDocument = Maybe(dice, [false, true]),
                },
            };
            law(TestProfiles.Engine(dice.One(Built)), request, dice.Many(1, 4, () => MakeRecipient(dice)), dice);
        }));

    private static Recipient MakeRecipient(Dice dice) => new()
    {
        Kind = Maybe(dice, Enum.GetValues<PartyKind>()),
        DigitalPost = Maybe(dice, Enum.GetValues<DigitalPostStatus>()),
        SecureMail = Maybe(dice, Enum.GetValues<SecureMailStatus>()),
        Checked = Maybe(dice, Enum.GetValues<RecipientCheck>()),
        Email = dice.One<string?>([null, "someone@elsewhere.dk", "someone@varde.dk"]),
    };

    private static Fact<T> Maybe<T>(Dice dice, T[] values)
        where T : struct => dice.Chance(70) ? dice.One(values) : dice.Chance(50) ? Fact<T>.Unknown : default;
}
