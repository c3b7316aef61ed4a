using System.Text.RegularExpressions;

namespace Kanalvalg.Tests.House;

/// <summary>Data flows one way: a folder is a stage, and a stage knows the earlier ones only.</summary>
public sealed partial class LayeringTests
{
    // In the order that data flows. The facade at the root knows them all.
    private static readonly string[] Stages =
        ["Model", "Syntax", "Facts", "Profiles", "Reading", "Matching", "Diagrams", "Deciding", "Batching", "Explaining", "Scenarios", "Analysis"];

    private static readonly string Core = Repository.PathOf("src", "Kanalvalg");

    // What an earlier stage may know of a later one, each with its reason.
    private static readonly (string User, string Used)[] Allowed =
    [
        ("Messages", "FactType"), // all texts of diagnostics stand together, and some name what a fact is
        ("Messages", "FactDefinition"),
        ("FactCatalog", "FactCatalogReader"), // the catalogue is data in the profile format, read by the code that reads profiles
        ("FactCatalog", "BuiltInFiles"),
    ];

    [Fact]
    public void EveryFolderIsAStage() =>
        Directory.GetDirectories(Core).Select(Path.GetFileName).Where(folder => folder is not ("bin" or "obj")).ShouldBe(Stages, ignoreOrder: true);

    [Fact]
    public void AStageKnowsEarlierStagesOnly()
    {
        Dictionary<string, int> stageOf = StagesByType();
        Type[] types = [.. typeof(DecisionEngine).Assembly.GetTypes().Where(type => stageOf.ContainsKey(Outermost(type)))];
        types.Length.ShouldBeGreaterThan(150, "the test must see the types at all");
        (from type in types
         from used in TypeUses.Of(type)
         where used.Assembly == type.Assembly && stageOf.TryGetValue(Outermost(used), out int stage) && stage > stageOf[Outermost(type)]
         where !Allowed.Contains((Outermost(type), Outermost(used)))
         select $"{Outermost(type)} of {Stages[stageOf[Outermost(type)]]} knows {Outermost(used)} of {Stages[stageOf[Outermost(used)]]}").Distinct().ShouldBeEmpty();
    }

    private static Dictionary<string, int> StagesByType()
    {
        Dictionary<string, int> stages = new(StringComparer.Ordinal);
        for (int stage = 0; stage < Stages.Length; stage++)
        {
            foreach (string file in Directory.GetFiles(Path.Combine(Core, Stages[stage]), "*.cs", SearchOption.AllDirectories))
            {
                foreach (Match type in Declared().Matches(File.ReadAllText(file)))
                {
                    stages[type.Groups[1].Value] = stage;
                }
            }
        }

        return stages;
    }

    private static string Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        int generic = type.Name.IndexOf('`', StringComparison.Ordinal);
        return generic < 0 ? type.Name : type.Name[..generic];
    }

    [GeneratedRegex(@"^(?:public|internal)[a-z ]* (?:class|record struct|record|struct|interface|enum) ([A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
