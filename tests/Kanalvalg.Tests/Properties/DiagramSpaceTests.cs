using FsCheck;
using FsCheck.Fluent;

namespace Kanalvalg.Tests.Properties;

/// <summary>Every operation on diagrams does what it does on truth tables.</summary>
public sealed class DiagramSpaceTests
{
    private const int Terminals = 4;

    [Fact]
    public void Operations_do_what_they_do_on_truth_tables() => For(tables =>
    {
        int[][] points = [.. tables.Points()];
        (int[] f, int[] g, int[] h) = (tables.Function(2), tables.Function(2), tables.Function(2));
        (int df, int dg, int dh) = (tables.Diagram(f), tables.Diagram(g), tables.Diagram(h));
        DiagramSpace space = tables.Space;
        Same(space.Not(df), point => 1 - f[point]);
        Same(space.And(df, dg), point => f[point] & g[point]);
        Same(space.Or(df, dg), point => f[point] | g[point]);
        Same(space.Implies(df, dg), point => (1 - f[point]) | g[point]);
        Same(space.Choose(df, dg, dh), point => f[point] == 1 ? g[point] : h[point]);
        space.Share(df).ShouldBe((double)f.Sum() / f.Length, 1e-9);
        space.Support(df).Order().ShouldBe(Enumerable.Range(0, tables.Arities.Length).Where(variable => Matters(variable)));

        // One function, one diagram: however it was come by.
        space.Not(space.And(space.Not(df), space.Not(dg))).ShouldBe(space.Or(df, dg));

        void Same(int diagram, Func<int, int> table) => diagram.ShouldBe(tables.Diagram([.. Enumerable.Range(0, points.Length).Select(table)]));

        bool Matters(int variable) => points.Any(point => Enumerable.Range(0, tables.Arities[variable]).Any(value => f[tables.At(point, variable, value)] != f[tables.At(point)]));
    });

    [Fact]
    public void Functions_of_several_terminals_are_chosen_and_told_apart() => For(tables =>
    {
        (int[] f, int[] g, int[] h) = (tables.Function(2), tables.Function(Terminals), tables.Function(Terminals));
        (int df, int dg, int dh) = (tables.Diagram(f), tables.Diagram(g), tables.Diagram(h));
        tables.Space.Choose(df, dg, dh).ShouldBe(tables.Diagram([.. f.Select((one, point) => one == 1 ? g[point] : h[point])]));
        int differing = tables.Diagram([.. g.Select((one, point) => one != h[point] ? 1 : 0)]);
        tables.Space.Differ(dg, dh).ShouldBe(differing);
        tables.Space.Differ(dh, dg).ShouldBe(differing);
    });

    [Fact]
    public void Variables_are_fixed_and_quantified_as_in_truth_tables() => For(tables =>
    {
        int[] f = tables.Function(2);
        int df = tables.Diagram(f);
        HashSet<int> some = [.. Enumerable.Range(0, tables.Arities.Length).Where(_ => tables.Dice.Chance(50))];
        int variable = tables.Dice.Number(0, tables.Arities.Length - 1);
        int value = tables.Dice.Number(0, tables.Arities[variable] - 1);
        tables.Space.Restrict(df, variable, value).ShouldBe(Of(point => f[tables.At(point, variable, value)]));
        tables.Space.Exists(df, some).ShouldBe(Of(point => Alike(point).Any(other => f[tables.At(other)] == 1) ? 1 : 0));
        tables.Space.ForAll(df, some).ShouldBe(Of(point => Alike(point).All(other => f[tables.At(other)] == 1) ? 1 : 0));
        bool[] marked = [.. Enumerable.Range(0, tables.Arities[variable]).Select(_ => tables.Dice.Chance(50))];
        tables.Space.Literal(variable, marked).ShouldBe(Of(point => marked[point[variable]] ? 1 : 0));

        int Of(Func<int[], int> table) => tables.Diagram([.. tables.Points().Select(table)]);

        IEnumerable<int[]> Alike(int[] point) => tables.Points().Where(other => point.Select((at, i) => some.Contains(i) || other[i] == at).All(same => same));
    });

    [Fact]
    public void Twins_are_the_same_function_of_other_values() => For(tables =>
    {
        DiagramSpace space = tables.Space;
        int[] f = tables.Function(2);
        int[] classes = tables.Function(Terminals);
        (int df, int dc) = (tables.Diagram(f), tables.Diagram(classes));
        HashSet<int> some = [.. Enumerable.Range(0, tables.Arities.Length).Where(_ => tables.Dice.Chance(60))];
        bool[] marked = [.. Enumerable.Range(0, tables.Arities.Length).Select(some.Contains)];
        int twin = space.ToTwins(df, marked);
        int differing = space.Differ(dc, space.ToTwins(dc, marked));
        int changed = some.Aggregate(DiagramSpace.False, (any, variable) => space.Or(any, space.Changed(variable)));
        int telling = 0;
        int all = 0;
        foreach (int[] point in tables.Points())
        {
            foreach (int[] other in tables.Points())
            {
                int[] mixed = [.. point.Select((value, variable) => some.Contains(variable) ? other[variable] : value)];
                int at = space.And(tables.Point(point, _ => false), tables.Point(other, _ => true));
                Holds(twin, at).ShouldBe(f[tables.At(mixed)] == 1);
                Holds(differing, at).ShouldBe(classes[tables.At(point)] != classes[tables.At(mixed)]);
                Holds(changed, at).ShouldBe(some.Any(variable => point[variable] != other[variable]));
                all++;
                telling += Holds(differing, at) ? 1 : 0;
            }
        }

        space.Share(differing).ShouldBe((double)telling / all, 1e-9);

        bool Holds(int diagram, int at) => space.And(diagram, at) != DiagramSpace.False;
    }, most: 3, tests: 60);

    [Fact]
    public void No_more_nodes_are_made_than_allowed() => For(tables =>
    {
        int needed = tables.Space.Nodes;
        DiagramSpace tight = new(Terminals, needed / 2);
        Should.Throw<DiagramLimitException>(() => new Tables(new Dice(tables.Seed), tight, 5).Build());
        tight.Nodes.ShouldBeLessThanOrEqualTo(needed / 2);
    }, most: 5, prepare: tables => tables.Build());

    private static void For(Action<Tables> law, int most = 4, int tests = 150, Action<Tables>? prepare = null) =>
        Check.One(Laws.Cases(tests), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            Tables tables = new(new Dice(seed), new DiagramSpace(Terminals, 1_000_000), most) { Seed = seed };
            prepare?.Invoke(tables);
            law(tables);
        }));

    /// <summary>Some variables of mixed arity, and functions of them as tables by point.</summary>
    private sealed class Tables
    {
        public Tables(Dice dice, DiagramSpace space, int most)
        {
            (Dice, Space) = (dice, space);
            Arities = dice.Many(2, most, () => dice.Number(2, 4));
            foreach (int arity in Arities)
                space.AddVariable(arity);
        }

        public int Seed { get; init; }

        public Dice Dice { get; }

        public DiagramSpace Space { get; }

        public int[] Arities { get; }

        public void Build()
        {
            for (int i = 0; i < 4; i++)
                Diagram(Function(Terminals));
        }

        public int[] Function(int terminals) => [.. Points().Select(_ => Dice.Number(0, terminals - 1))];

        public IEnumerable<int[]> Points() =>
            Arities.Aggregate<int, IEnumerable<int[]>>([[]], (points, arity) => points.SelectMany(point => Enumerable.Range(0, arity).Select(value => point.Append(value).ToArray())));

        public int At(int[] point) => point.Select((value, variable) => (value, variable)).Aggregate(0, (at, one) => (at * Arities[one.variable]) + one.value);

        public int At(int[] point, int variable, int value) => At([.. point.Select((old, i) => i == variable ? value : old)]);

        /// <summary>The diagram of a table, built from its points.</summary>
        public int Diagram(int[] table) => Points().Select((point, at) => (point, at)).Aggregate(DiagramSpace.False, (diagram, one) => Space.Choose(Point(one.point, _ => false), table[one.at], diagram));

        /// <summary>True at one point alone, of the variables or of their twins.</summary>
        public int Point(int[] point, Func<int, bool> isTwin)
        {
            int at = point.Select((value, variable) => Space.Literal(variable, value)).Aggregate(DiagramSpace.True, Space.And);
            return Space.ToTwins(at, [.. Enumerable.Range(0, point.Length).Select(isTwin)]);
        }
    }
}
