namespace Kanalvalg;

/// <summary>
/// Rules that leave no route between them: <c>only</c> against <c>only</c>, <c>only</c> against <c>forbid</c>. First the rules that do so
/// alone or two and two, then what takes more of them.
/// </summary>
internal static class ConflictCheck
{
    public static IEnumerable<Issue> Of(ProfileWorlds worlds)
    {
        ScenarioWorld world = worlds.Outbound;
        ProfileMeaning meaning = world.Meanings[0];
        Speaker[] speakers = [.. worlds.Profile.Rules.Select(rule => new Speaker(rule, meaning.Plan)).Where(speaker => speaker.Speaks && world.Within(meaning.Rule(speaker.Rule)) != DiagramSpace.False)];
        List<Speaker[]> found = [];
        int left = world.Within(Conflicting(meaning, speakers));
        foreach (Speaker[] few in Singles(speakers).Concat(Pairs(speakers)).Where(Clash))
        {
            int together = world.Within(All(meaning, few));
            if (together != DiagramSpace.False && !found.Any(smaller => smaller.All(few.Contains)))
            {
                found.Add(few);
                left = meaning.And(left, meaning.Not(together));
                yield return ToIssue(few, together);
            }
        }

        while (left != DiagramSpace.False)
        {
            int[] scenario = world.Example(left)!;
            List<Speaker> few = [.. speakers.Where(speaker => world.Diagrams.At(meaning.Rule(speaker.Rule), scenario) == DiagramSpace.True)];
            foreach (Speaker speaker in few.ToArray())
            {
                if (few.Count > 1 && Clash([.. few.Where(other => other != speaker)]))
                {
                    few.Remove(speaker);
                }
            }

            int together = world.Within(All(meaning, few));
            left = meaning.And(left, meaning.Not(together));
            yield return ToIssue([.. few], together);
        }
    }

    private static Issue ToIssue(Speaker[] few, int together)
    {
        string[] ids = [.. few.Select(speaker => speaker.Id)];
        FindingKind kind = ClashOfOnlys(few) ? FindingKind.OnlyAgainstOnly : FindingKind.OnlyAgainstForbid;
        return new Issue(kind, string.Join(" ", ids), new ScenarioRegion(together, DiagramSpace.False), new ProfilePart("rules", ids[ids.Length - 1]), string.Join(", ", ids));
    }

    private static IEnumerable<Speaker[]> Singles(Speaker[] speakers) => speakers.Select(speaker => new[] { speaker });

    private static IEnumerable<Speaker[]> Pairs(Speaker[] speakers) =>
        from first in Enumerable.Range(0, speakers.Length)
        from second in Enumerable.Range(first + 1, speakers.Length - first - 1)
        select new[] { speakers[first], speakers[second] };

    // Some speak an "only", and each route is left out by one of these or forbidden.
    private static bool Clash(IReadOnlyList<Speaker> speakers) =>
        speakers.Any(speaker => speaker.Only is not null) && Enumerable.Range(0, speakers[0].Forbids.Length).All(route => speakers.Any(speaker => speaker.Shuts(route)));

    private static bool ClashOfOnlys(Speaker[] speakers) =>
        Enumerable.Range(0, speakers[0].Forbids.Length).All(route => speakers.Any(speaker => speaker.Only is { } only && !only[route]));

    private static int All(ProfileMeaning meaning, IEnumerable<Speaker> speakers) =>
        speakers.Aggregate(DiagramSpace.True, (all, speaker) => meaning.And(all, meaning.Rule(speaker.Rule)));

    private static int Conflicting(ProfileMeaning meaning, Speaker[] speakers)
    {
        int conflict = Any(speaker => speaker.Only is not null);
        for (int route = 0; route < meaning.Plan.Routes.Length && conflict != DiagramSpace.False; route++)
        {
            conflict = meaning.And(conflict, Any(speaker => speaker.Shuts(route)));
        }

        return conflict;

        int Any(Func<Speaker, bool> does) => speakers.Where(does).Aggregate(DiagramSpace.False, (any, speaker) => meaning.Or(any, meaning.Rule(speaker.Rule)));
    }

    /// <summary>A rule that allows only some routes, or forbids some.</summary>
    private sealed class Speaker
    {
        public Speaker(Rule rule, RoutePlan plan)
        {
            (Rule, Id) = (rule.Index, rule.Id);
            int routes = plan.Routes.Length;
            Forbids = [.. Enumerable.Range(0, routes).Select(route => plan.Forbid[route].Contains(rule.Index))];
            if (rule.Effects.OfType<Effect.OnRoutes>().Any(effect => effect.Kind == RouteEffect.Only))
            {
                Only = [.. Enumerable.Range(0, routes).Select(route => !plan.OnlyOther[route].Contains(rule.Index))];
            }
        }

        public int Rule { get; }

        public string Id { get; }

        public bool[]? Only { get; }

        public bool[] Forbids { get; }

        public bool Speaks => Only is not null || Forbids.Any(forbids => forbids);

        public bool Shuts(int route) => Forbids[route] || (Only is not null && !Only[route]);
    }
}
