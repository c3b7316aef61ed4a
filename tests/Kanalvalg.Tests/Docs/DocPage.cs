using System.Text;
using System.Text.RegularExpressions;

namespace Kanalvalg.Tests.Docs;

/// <summary>A page of the documentation with its fenced examples, each in the light of those above it.</summary>
internal sealed partial class DocPage
{
    private readonly Dictionary<string, byte[]> _profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DecisionEngine> _engines = new(StringComparer.Ordinal);
    private Decision? _decision;

    public required string Name { get; init; }

    public required IReadOnlyList<DocExample> Examples { get; init; }

    public static DocPage Load(string name)
    {
        string text = File.ReadAllText(Repository.PathOf("docs", name)).ReplaceLineEndings("\n");
        return new DocPage
        {
            Name = name,
            Examples = [.. Fence().Matches(text).Select(match => new DocExample(
                match.Groups["kind"].Value, match.Groups["argument"].Value, match.Groups["body"].Value, text[..match.Index].Count(c => c == '\n') + 1))],
        };
    }

    /// <summary>Runs the examples from the top down to this one, and says what is wrong with it.</summary>
    public IReadOnlyList<string> Run(int index)
    {
        IReadOnlyList<string> problems = [];
        for (int i = 0; i <= index; i++)
        {
            problems = Run(Examples[i]);
        }

        return problems;
    }

    private IReadOnlyList<string> Run(DocExample example) => example.Kind switch
    {
        "profile" => Profile(example),
        "request" => Request(example),
        "expect" => Expect(example),
        "condition" => Condition(example),
        "bad-profile" => BadProfile(example),
        _ => [$"`{example.Kind}` is no kind of example"],
    };

    private IReadOnlyList<string> Profile(DocExample example)
    {
        ProfileResult result = Read(example.Body);
        if (result.Profile is { } profile)
        {
            _profiles[profile.Id] = Encoding.UTF8.GetBytes(example.Body);
            _engines[profile.Id] = DecisionEngine.Compile(profile);
        }

        return Text(result.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Note));
    }

    private IReadOnlyList<string> Request(DocExample example)
    {
        DecisionEngine engine = _engines[example.Argument.Replace("for=", "", StringComparison.Ordinal)];
        ScenarioResult request = engine.Encode(example.Body);
        _decision = request.Scenario is { } scenario ? engine.Decide(scenario) : null;
        return Text(request.Problems);
    }

    private IReadOnlyList<string> Expect(DocExample example)
    {
        DiagnosticBag diagnostics = new();
        SyntaxNode? node = JsonSyntax.Read(new SourceText(Name, Encoding.UTF8.GetBytes(example.Body)), JsonSyntax.LargestProfile, diagnostics);
        return node is null || _decision is null ? ["there is nothing to expect this of"] : Expectation.Check(node, _decision);
    }

    private IReadOnlyList<string> Condition(DocExample example) => Text(Read(ConditionProfile.Replace("CONDITION", example.Body, StringComparison.Ordinal)).Diagnostics);

    private IReadOnlyList<string> BadProfile(DocExample example)
    {
        string code = Code().Match(example.Argument).Groups[1].Value;
        ProfileResult result = Read(example.Body);
        return result.Diagnostics.Any(diagnostic => diagnostic.Code == code) ? [] : [$"expected {code}, but there came:", .. Text(result.Diagnostics)];
    }

    private ProfileResult Read(string json) => ProfileReader.Read(
        Encoding.UTF8.GetBytes(json), new ProfileReaderOptions { FileName = Name, Bases = id => _profiles.TryGetValue(id, out byte[]? bytes) ? bytes : null });

    private static IReadOnlyList<string> Text(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(diagnostic => diagnostic.ToString())];

    private const string ConditionProfile = """
        { "format": 1, "id": "docs-condition", "version": "1", "title": { "en": "A condition" }, "silent": "permit",
           "sources": { "page": { "title": "A page", "ground": "localPolicy", "statements": { "S1": { "place": "1" } } } },
           "routes": [ { "id": "letter", "label": { "en": "Letter" } } ],
           "rules": [ { "id": "S1", "covers": ["S1"], "source": "page: 1", "when": CONDITION, "then": { "permit": ["letter"] }, "because": { "en": "It is so." } } ] }
        """;

    [GeneratedRegex("""^```json (?<kind>[a-z-]+) ?(?<argument>[^\n]*)\n(?<body>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("expect=\"([^\"]*)\"")]
    private static partial Regex Code();
}

/// <summary>One fenced example: what it is, what its heading says of it, and the line it starts on.</summary>
internal sealed record DocExample(string Kind, string Argument, string Body, int Line);
