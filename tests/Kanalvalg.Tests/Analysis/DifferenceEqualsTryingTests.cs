using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Analysis;

/// <summary>Two profiles that differ in something.</summary>
internal sealed record DifferenceCase(ProfileModel Before, ProfileModel After)
{
    private const string Later = "x";

    /// <summary>
    /// A profile that rests on all that either rests on, and leaves out what is impossible to both. Terms keep what each means by them: one
    /// that only the other has holds always.
    /// </summary>
    public ProfileModel Spanning => Before with
    {
        Routes = Before.Routes.Length > After.Routes.Length ? Before.Routes : After.Routes,
        Terms = Before.Terms.Concat(After.Terms.Select(term => KeyValuePair.Create(Later + term.Key, term.Value.Renamed(Later)))).ToDictionary(),
        Rules = [.. Before.Rules, .. After.Rules.Select(rule => rule.Renamed(Later))],
        Invariants =
        [
            .. Before.Invariants,
            .. After.Invariants.Select(invariant => invariant with { Id = Later + invariant.Id, When = invariant.When.Renamed(Later) }),
            .. new[] { Before.Scope, After.Scope?.Renamed(Later) }.OfType<ConditionModel>().Select((scope, i) => Resting("scope" + i, scope)),
        ],
        Impossible = [.. Before.Impossible.Where(one => After.Impossible.Contains(one)).Select(one => new ConditionModel([new EntryModel.Parts("all", [one, one.Renamed(Later)])]))],
        Duties = [.. Before.Duties.Select((duty, i) => duty with { Achieves = duty.Achieves ?? After.Duties[i].Achieves })],
        Scope = null,
        From = null,
    };

    public override string ToString() => $"\nbefore: {Before.ToJson()}\nafter: {After.ToJson()}\n";

    public static InvariantModel Resting(string id, ConditionModel condition) =>
        new(id, condition) { Never = new Dictionary<string, string> { ["verdict"] = "[\"forward\"]" } };
}

/// <summary>On random profiles and changes of them, the difference counts, groups and describes just what trying every scenario finds.</summary>
public sealed class DifferenceEqualsTryingTests
{
    private static readonly int Pairs = Laws.IsNightly ? 6_000 : 250;
    private static readonly int MostStatements = Laws.IsNightly ? 10_000 : 800;

    private static Arbitrary<DifferenceCase> Cases => Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(Make));

    [Fact]
    public void The_difference_is_what_trying_every_scenario_finds()
    {
        (int compared, int changed) = (0, 0);
        Dictionary<DifferenceKind, int> found = Enum.GetValues<DifferenceKind>().ToDictionary(kind => kind, _ => 0);
        Check.One(Laws.Cases(Pairs), Prop.ForAll(Cases, one =>
        {
            if (Compared(one) is not { } difference)
                return;
            compared++;
            changed += difference.Changed.IsZero ? 0 : 1;
            foreach (DifferenceGroup group in difference.Groups)
                found[group.Kind]++;
        }));

        // What is hardly ever compared, or never differs, proves nothing.
        compared.ShouldBeGreaterThan(Pairs / 4);
        changed.ShouldBeGreaterThan(compared / 3);
        found.Remove(DifferenceKind.DutyChanged);
        found.ShouldAllBe(kind => kind.Value > 0, string.Join(", ", found));
    }

    [Fact]
    public void A_rule_that_loses_its_term_rests_on_what_the_rule_of_before_did_not()
    {
        ConditionModel sent = new([new EntryModel.Test("direction", "\"outbound\"")]);
        RuleModel rule = new("R1", new ConditionModel([new EntryModel.Term("t1")]), new Dictionary<string, string> { ["oblige"] = """[{ "duty": "d1", "on": ["phone"] }]""" });
        ProfileModel before = new()
        {
            Facts = [],
            Routes = [new RouteModel("letter", "both", null)],
            Terms = new Dictionary<string, ConditionModel> { ["t1"] = sent },
            Duties = [new DutyModel("d1", "after", null)],
            Rules = [rule],
        };
        Compared(new DifferenceCase(before, before with { Terms = new Dictionary<string, ConditionModel>() })).ShouldNotBeNull()
            .Groups.ShouldHaveSingleItem().Kind.ShouldBe(DifferenceKind.DutyAdded);
    }

    // The difference, held against trying every scenario; null where there are too many.
    private static ProfileDifference? Compared(DifferenceCase one)
    {
        ProfileText spanning = new(one.Spanning.ToJson());
        DecisionEngine engine = spanning.Compile();
        if (PlainScenarios.Of(spanning, engine, null, MostStatements) is not { } scenarios)
            return null;
        (DecisionEngine before, DecisionEngine after) = (new ProfileText(one.Before.ToJson()).Compile(), new ProfileText(one.After.ToJson()).Compile());
        ProfileDifference difference = ProfileDifference.Between(before.Profile, after.Profile);
        Differences(difference, new PlainDifference(scenarios, before, after), scenarios, engine).ShouldBeEmpty();
        return difference;
    }

    // Facts that only what is impossible rests on are made to count, in both, so that every scenario can be told apart.
    private static DifferenceCase Make(int seed)
    {
        VerifierCase made = VerifierEqualsTryingTests.Make(seed);
        Dice dice = new(seed);
        ProfileModel whole = made.Profile with
        {
            From = null,
            Invariants = [.. made.Profile.Invariants, .. made.Profile.Impossible.Select((condition, i) => DifferenceCase.Resting("impossible" + i, condition))],
        };
        ProfileModel changed = whole;
        for (int times = dice.Number(2, 6); times > 0; times--)
        {
            ProfileModel smaller = dice.One([.. changed.Shrink()]) with { Invariants = whole.Invariants };
            changed = VerifierEqualsTryingTests.CanBeRead(smaller) ? smaller : changed;
        }

        return dice.Chance(50) ? new DifferenceCase(whole, changed) : new DifferenceCase(changed, whole);
    }

    private static IEnumerable<string> Differences(ProfileDifference difference, PlainDifference plain, PlainScenarios scenarios, DecisionEngine engine)
    {
        (string What, BigInteger Found, HashSet<int> Expected)[] counts =
        [
            ("scenarios", difference.Scenarios, plain.All), ("changed", difference.Changed, plain.Changed), ("verdict", difference.VerdictChanged, plain.VerdictChanged),
            ("route", difference.RouteChanged, plain.RouteChanged), ("duties", difference.DutiesChanged, plain.DutiesChanged), ("laxer", difference.Laxer, plain.Laxer), ("stricter", difference.Stricter, plain.Stricter),
        ];
        foreach ((string what, BigInteger count, HashSet<int> expected) in counts.Where(count => count.Found != count.Expected.Count))
            yield return $"{what}: {count}, where trying finds {expected.Count}";
        var found = difference.Groups.ToDictionary(group => (group.Kind, group.Direction, group.Before, group.After));
        foreach (var key in plain.Groups.Keys.Except(found.Keys))
            yield return $"{key}: not found";
        foreach (var key in found.Keys.Except(plain.Groups.Keys))
            yield return $"{key}: found, though trying does not";
        foreach (string wrong in Described("everything", difference.Where, difference.IsDescribed, plain.Changed, scenarios.All.Where(one => plain.All.Contains(one.Index))))
            yield return wrong;
        foreach (var key in found.Keys.Intersect(plain.Groups.Keys))
        {
            (DifferenceGroup group, HashSet<int> expected) = (found[key], plain.Groups[key]);
            if (group.Scenarios != expected.Count || group.Laxer != expected.Count(plain.Laxer.Contains) || group.Stricter != expected.Count(plain.Stricter.Contains))
                yield return $"{key}: {group.Scenarios}, laxer {group.Laxer}, stricter {group.Stricter}, where trying finds {expected.Count}";
            foreach (string wrong in Described(key.ToString(), group.Where, group.IsDescribed, expected, scenarios.All.Where(one => one.Direction == group.Direction && plain.Changed.Contains(one.Index))))
                yield return wrong;
            if (engine.Encode(group.Example).Scenario is not { } example || scenarios.Find(example) is not { } named || !expected.Contains(named.Index))
                yield return $"{key}: the example is none of it: {group.Example}";
        }
    }

    private static IEnumerable<string> Described(string what, IReadOnlyList<Condition> conditions, bool described, HashSet<int> expected, IEnumerable<PlainScenario> among)
    {
        foreach (PlainScenario scenario in among)
        {
            bool says = conditions.Any(condition => PlainLogic.Holds(condition, scenario.Decision.Scenario));
            if (says != expected.Contains(scenario.Index) && (says || described))
                yield return $"{what}: described wrongly: {scenario.Request.ToJson()}";
        }
    }
}
