namespace Kanalvalg;

/// <summary>
/// Requests: objects nested as the paths of facts are. Open, for a profile may declare facts of its own at any path; whether they
/// are its facts is for the profile to say.
/// </summary>
internal static class RequestShape
{
    public static readonly Shape Request = new Shape.Named("request", () => Definition!.Value);

    private static readonly Lazy<Shape> Definition = new(() => At(
        "",
        [
            .. RequestPaths.All,
            .. FactCatalog.Facts.Select(fact => new ShapeMember(fact.Name, FactValueShape.InRequest(fact), fact.Label.ToString(), fact.Name == FactNames.Direction)),
        ]));

    private static readonly Shape Further = new Shape.Named("declaredFact", () => FurtherDefinition!);

    private static readonly Shape FurtherDefinition = Shapes.Either(
        Shapes.Boolean,
        Shapes.Number,
        Shapes.Code,
        new Shape.List(Shapes.Code, IsSet: true),
        new Shape.Object([], new ShapeEntries(TextForm.Code, Further, "A fact, or the beginning of its name")),
        Shapes.Nothing);

    private static Shape.Object At(string prefix, IReadOnlyList<ShapeMember> paths)
    {
        var members = new List<ShapeMember>();
        foreach (IGrouping<string, ShapeMember> group in paths.GroupBy(path => path.Name.Substring(prefix.Length).Split('.')[0], StringComparer.Ordinal))
        {
            ShapeMember first = group.First();
            bool isLeaf = first.Name.Length == prefix.Length + group.Key.Length;
            members.Add(isLeaf ? first with { Name = group.Key } : new ShapeMember(group.Key, At(prefix + group.Key + ".", [.. group]), "What is said of " + prefix + group.Key));
        }

        return new Shape.Object(members, new ShapeEntries(TextForm.Code, Further, "A fact that the profile declares, or the beginning of its name"));
    }
}
