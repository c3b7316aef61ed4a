using FsCheck;
using FsCheck.Fluent;
using Kanalvalg.Tests.Reference;

namespace Kanalvalg.Tests.Properties;

/// <summary>A profile with some requests to it.</summary>
internal sealed record DecisionCase(ProfileModel Profile, NaiveRequest[] Requests)
{
    public const int RequestsPerProfile = 5;

    /// <summary>Random ones, and smaller ones where one fails.</summary>
    public static Arbitrary<DecisionCase> Any => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed =>
        {
            Dice dice = new(seed);
            ProfileModel profile = ProfileGenerator.Make(dice);
            return new DecisionCase(profile, dice.Many(RequestsPerProfile, RequestsPerProfile, () => RequestGenerator.Make(dice, profile)));
        }),
        Shrink);

    /// <summary>Checks every good request of so many random profiles.</summary>
    public static void CheckEach(int profiles, Action<DecisionEngine, Scenario, string> check) => Check.One(Laws.Cases(profiles), Prop.ForAll(Any, one =>
    {
        DecisionEngine engine = DecisionEngine.Compile(one.Profile.Bind());
        foreach (string request in one.Requests.Select(request => request.ToJson()))
        {
            if (engine.Encode(request).Scenario is { } scenario)
            {
                check(engine, scenario, request);
            }
        }
    }));

    public override string ToString() => "\nprofile: " + Profile.ToJson() + string.Concat(Requests.Select(request => "\nrequest: " + request.ToJson())) + "\n";

    private static IEnumerable<DecisionCase> Shrink(DecisionCase one) =>
    [
        .. one.Requests.Length > 1 ? one.Requests.Select(request => one with { Requests = [request] }) : [],
        .. one.Profile.Shrink().Select(profile => one with { Profile = profile }).Where(less => less.Requests.All(request => IsOf(less.Profile, request))),
        .. one.Requests.SelectMany((request, i) => RequestGenerator.Shrink(request).Select(less => one with { Requests = [.. one.Requests.Select((other, j) => i == j ? less : other)] })),
    ];

    private static bool IsOf(ProfileModel profile, NaiveRequest request) =>
        request.Wanted is not { } wanted || profile.Routes.Any(route => (route.Direction == "both" || route.Direction == request.Direction) && RouteSelector.Of(wanted).Matches(Route.Of(route.Id)));
}
