namespace Kanalvalg;

/// <summary>
/// Routes that open when more is protected: shut in a scenario, open in one that is like it but for a set that holds more. What a message
/// holds, and what its subject shows, must never open a route by growing.
/// </summary>
internal static class RiseCheck
{
    private static readonly string[] Guarded = [FactNames.Content, FactNames.SubjectHolds, FactNames.ReplyContent];

    public static IEnumerable<Issue> Of(ProfileWorlds worlds)
    {
        ScenarioWorld world = worlds.Outbound;
        ProfileMeaning meaning = world.Meanings[0];
        foreach (string fact in Guarded.Where(fact => world.Space.VariablesOf(fact) is not null))
        {
            for (int route = 0; route < meaning.Plan.Routes.Length; route++)
            {
                string id = meaning.Plan.Places[route].Id;
                int opening = world.Within(meaning.And(meaning.Not(meaning.Functions.Open[route]), WithMore(world, fact, world.Within(meaning.Functions.Open[route]))));
                if (opening != DiagramSpace.False)
                {
                    yield return new Issue(FindingKind.OpeningRise, fact + " " + id, new ScenarioRegion(opening, DiagramSpace.False), new ProfilePart("routes", id), fact, id);
                }
            }
        }
    }

    // Where the diagram is true of the set as it is or of one that holds more: member by member, each as it is or had.
    private static int WithMore(ScenarioWorld world, string fact, int diagram)
    {
        foreach (int member in world.Space.VariablesOf(fact)!)
        {
            int had = world.Diagrams.Restrict(diagram, member, 1);
            diagram = world.Diagrams.Choose(world.Diagrams.Literal(member, 1), had, world.Diagrams.Or(diagram, had));
        }

        return diagram;
    }
}
