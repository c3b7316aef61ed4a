namespace Kanalvalg;

/// <summary>
/// Which values of several facts a host can state together, whatever a profile says: a set is closed under implication, the content
/// holds what is quoted and what the subject shows, and who is inside follows from the party's kind and address.
/// </summary>
internal static class StatableFacts
{
    public static int In(ScenarioSpace space, IReadOnlyList<CompiledProfile> profiles)
    {
        DiagramSpace diagrams = space.Diagrams;
        int statable = DiagramSpace.True;
        foreach (SpaceVariable variable in space.Variables.Where(variable => variable.Member >= 0 && variable.Fact.Definition.Implies.Count > 0))
        {
            statable = diagrams.And(statable, Closed(space, variable));
        }

        statable = diagrams.And(statable, Content(space));
        foreach (CompiledProfile profile in profiles)
        {
            bool hasDomains = profile.Profile.InternalDomains.Count > 0;
            statable = diagrams.And(statable, Party(space, FactNames.RecipientKind, FactNames.RecipientInternal, hasDomains));
            statable = diagrams.And(statable, Party(space, FactNames.SenderKind, FactNames.SenderInternal, hasDomains));
        }

        return statable;
    }

    private static int Closed(ScenarioSpace space, SpaceVariable variable)
    {
        DiagramSpace diagrams = space.Diagrams;
        int[] members = space.VariablesOf(variable.Fact.Name)!;
        int closed = DiagramSpace.True;
        for (int implied = members.Length - 1; implied >= 0; implied--)
        {
            if (implied != variable.Member && ((variable.Fact.Definition.Implies[variable.Member] >> implied) & 1) != 0)
            {
                closed = diagrams.And(closed, diagrams.Implies(diagrams.Literal(members[variable.Member], 1), diagrams.Literal(members[implied], 1)));
            }
        }

        return closed;
    }

    private static int Content(ScenarioSpace space)
    {
        DiagramSpace diagrams = space.Diagrams;
        if (space.Find(FactNames.Content) is not { } content)
        {
            return DiagramSpace.True;
        }

        int all = DiagramSpace.True;
        int[] members = space.VariablesOf(FactNames.Content)!;
        if (space.VariablesOf(FactNames.QuotesOriginal) is { } quotes && space.Find(FactNames.ReplyContent) is { } reply)
        {
            for (int member = 0; member < reply.Count; member++)
            {
                int quoted = diagrams.And(diagrams.Literal(quotes[0], 1), diagrams.Literal(space.VariablesOf(reply.Name)![member], 1));
                if (content.Definition.IndexOf(reply.Definition.Values[member]) is var same and >= 0)
                {
                    all = diagrams.And(all, diagrams.Implies(quoted, diagrams.Literal(members[same], 1)));
                }
            }
        }

        if (space.Find(FactNames.SubjectHolds) is { } holds && ContentDerivation.SubjectMember(holds.Definition) is var shown and >= 0)
        {
            int inSubject = diagrams.Literal(space.VariablesOf(holds.Name)![shown], 1);
            long brings = ContentDerivation.FromSubject(content.Definition);
            for (int member = 0; member < members.Length; member++)
            {
                all = ((brings >> member) & 1) == 0 ? all : diagrams.And(all, diagrams.Implies(inSubject, diagrams.Literal(members[member], 1)));
            }
        }

        return all;
    }

    private static int Party(ScenarioSpace space, string kindName, string insideName, bool hasDomains)
    {
        if (space.Find(kindName) is not { } kind || space.VariablesOf(insideName) is not { } inside)
        {
            return DiagramSpace.True;
        }

        bool[] mayBeIn = [.. kind.Definition.Values.Select(code => PartyDerivation.Reach(code, hasDomains).In)];
        bool[] mayBeOut = [.. kind.Definition.Values.Select(code => PartyDerivation.Reach(code, hasDomains).Out)];
        int variable = space.VariablesOf(kindName)![0];
        return space.Diagrams.Choose(space.Diagrams.Literal(inside[0], 1), space.Diagrams.Literal(variable, mayBeIn), space.Diagrams.Literal(variable, mayBeOut));
    }
}
