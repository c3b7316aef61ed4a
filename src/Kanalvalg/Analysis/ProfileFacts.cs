namespace Kanalvalg;

/// <summary>What the facts of one profile say in a space of scenarios that it may share with another.</summary>
internal sealed class ProfileFacts(CompiledProfile profile, ScenarioSpace space) : IFactFormulas
{
    public FactSpace Space => profile.Space;

    public bool IsForeign(int fact) => Space.Facts[fact].Only is { } only && only != space.Direction;

    public int OneOf(int fact, Func<FactValue, bool> holds)
    {
        string name = Space.Facts[fact].Name;
        if (name == FactNames.Direction)
        {
            return Of(holds(new FactValue((long)space.Direction)));
        }

        if (space.VariablesOf(name) is not { } variables)
        {
            return Space.Facts[fact].Assume is { } assumed ? Of(holds(assumed)) : DiagramSpace.False;
        }

        SpaceFact shared = space.Find(name)!;
        bool[] values = [.. Enumerable.Range(0, shared.Count).Select(place => holds(shared.ValueIn(Space, fact, place)))];
        return space.Diagrams.Literal(variables[0], values);
    }

    public int Has(int fact, int member)
    {
        FactDefinition definition = Space.Facts[fact];
        return space.VariablesOf(definition.Name) is { } variables
            ? space.Diagrams.Literal(variables[space.Find(definition.Name)!.Definition.IndexOf(definition.Values[member])], 1)
            : Of(definition.Assume is { } assumed && assumed.Has(member));
    }

    private static int Of(bool truth) => truth ? DiagramSpace.True : DiagramSpace.False;
}
