using FsCheck;
using FsCheck.Fluent;
using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Properties;

/// <summary>A profile with some requests to it.</summary>
internal sealed record DecisionCase(ProfileModel Profile, NaiveRequest[] Requests)
{
    public override string ToString() => "\nprofile: " + Profile.ToJson() + string.Concat(Requests.Select(request => "\nrequest: " + request.ToJson())) + "\n";
}

/// <summary>On random profiles and requests the engine decides, in every part of the decision, as trying all completions does.</summary>
public sealed class EngineEqualsTryingTests
{
    private const int RequestsPerProfile = 5;
    private static readonly int Profiles = Laws.IsNightly ? 22_000 : 1_150;
    private static readonly int MostCompletions = Laws.IsNightly ? NaiveDecider.Most : 3_000;

    internal static Arbitrary<DecisionCase> Cases => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed =>
        {
            Dice dice = new(seed);
            ProfileModel profile = ProfileGenerator.Make(dice);
            return new DecisionCase(profile, dice.Many(RequestsPerProfile, RequestsPerProfile, () => RequestGenerator.Make(dice, profile)));
        }),
        Shrink);

    [Fact]
    public void The_engine_decides_as_trying_every_completion_does()
    {
        (int compared, int tooLarge, int refused, int undecided) = (0, 0, 0, 0);
        Check.One(Laws.Cases(Profiles), Prop.ForAll(Cases, one =>
        {
            DecisionEngine engine = Compile(one.Profile);
            foreach (NaiveRequest request in one.Requests)
            {
                if (new NaiveDecider(engine.Profile, request).Decide(MostCompletions) is not { } naive)
                {
                    tooLarge++;
                    continue;
                }

                Decision? decision = engine.Encode(request.ToJson()).Scenario is { } scenario ? engine.Decide(scenario) : null;
                DecisionLines.Differences(naive, decision).ShouldBeEmpty();
                compared++;
                refused += decision is null ? 1 : 0;
                undecided += decision?.Verdict == Verdict.Undecided ? 1 : 0;
            }
        }));

        // What is hardly ever compared, or never unknown, proves nothing.
        compared.ShouldBeGreaterThan(Profiles * RequestsPerProfile * 5 / 6, $"{tooLarge} were too large");
        refused.ShouldBeLessThan(compared / 5);
        undecided.ShouldBeGreaterThan(compared / 10);
    }

    internal static DecisionEngine Compile(ProfileModel profile) => EngineLawTests.Compile(profile.ToJson());

    internal static IEnumerable<DecisionCase> Shrink(DecisionCase one) =>
    [
        .. one.Requests.Length > 1 ? one.Requests.Select(request => one with { Requests = [request] }) : [],
        .. one.Profile.Shrink().Select(profile => one with { Profile = profile }).Where(less => less.Requests.All(request => IsOf(less.Profile, request))),
        .. one.Requests.SelectMany((request, i) => RequestGenerator.Shrink(request).Select(less => one with { Requests = [.. one.Requests.Select((other, j) => i == j ? less : other)] })),
    ];

    private static bool IsOf(ProfileModel profile, NaiveRequest request) =>
        request.Wanted is not { } wanted || profile.Routes.Any(route => (route.Direction == "both" || route.Direction == request.Direction) && RouteSelector.Of(wanted).Matches(Route.Of(route.Id)));
}
