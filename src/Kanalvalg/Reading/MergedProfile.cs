namespace Kanalvalg;

/// <summary>A lineage as one profile, not yet bound. Everything keeps the file and the place that it was written in. Mutable until merged.</summary>
internal sealed class MergedProfile
{
    private static readonly string[] OwnSections = ["terms", "duties", "advice", "facts"];

    private readonly List<SyntaxNode> _domains = [];
    private readonly List<SyntaxNode> _holidays = [];
    private readonly List<SyntaxNode> _standing = [];
    private readonly HashSet<string> _standingCodes = new(StringComparer.Ordinal);
    private readonly List<SyntaxNode> _impossible = [];
    private readonly List<SyntaxNode> _invariants = [];

    private MergedProfile(IReadOnlyList<ProfileDocument> lineage) => Lineage = lineage;

    /// <summary>Bases first, the profile itself last.</summary>
    public IReadOnlyList<ProfileDocument> Lineage { get; }

    public ProfileDocument Document => Lineage[Lineage.Count - 1];

    public SyntaxNode? Scope { get; private set; }

    public string? Silent { get; private set; }

    public MergedSection Sources { get; } = new("sources", "source");

    public MergedFacts Facts { get; } = new();

    public MergedSection Channels { get; } = new("channels", "channel");

    public MergedSection Systems { get; } = new("systems", "system");

    public MergedSection Terms { get; } = new("terms", "term");

    public MergedRoutes Routes { get; } = new();

    public MergedSection Duties { get; } = new("duties", "duty");

    public MergedSection Advice { get; } = new("advice", "advice");

    public MergedRules Rules { get; } = new();

    public IReadOnlyList<SyntaxNode> Domains => _domains;

    public IReadOnlyList<SyntaxNode> Holidays => _holidays;

    public IReadOnlyList<SyntaxNode> Standing => _standing;

    public IReadOnlyList<SyntaxNode> Impossible => _impossible;

    public IReadOnlyList<SyntaxNode> Invariants => _invariants;

    public static MergedProfile Of(IReadOnlyList<ProfileDocument> lineage, DiagnosticBag diagnostics)
    {
        var merged = new MergedProfile(lineage);
        foreach (ProfileDocument document in lineage)
        {
            merged.Add(document, diagnostics);
        }

        return merged;
    }

    /// <summary>The named entries of the profile's own file, each as its section and name.</summary>
    public ISet<string> Own() => new HashSet<string>(
        OwnSections.SelectMany(section => Document.Root.Entries(section).Select(entry => section + " " + entry.Name)), StringComparer.Ordinal);

    private void Add(ProfileDocument document, DiagnosticBag diagnostics)
    {
        SyntaxNode root = document.Root;
        Scope = root.Member("scope", SyntaxKind.Object) ?? Scope;
        Silent = root.Text("silent") ?? Silent;
        MergedSection[] sections = [Sources, Channels, Systems, Terms, Duties, Advice];
        foreach (MergedSection section in sections)
        {
            section.Add(document, diagnostics);
        }

        Facts.Add(document, diagnostics);
        Routes.Add(document, diagnostics);
        Rules.Add(document, diagnostics);
        AddInvariants(document, diagnostics);
        _domains.AddRange(root.Texts("internalDomains"));
        _holidays.AddRange(root.Texts("holidays"));
        _impossible.AddRange(root.Objects("impossible"));
        _standing.AddRange(root.Texts("standing").Where(code => _standingCodes.Add(code.Text)));
    }

    private void AddInvariants(ProfileDocument document, DiagnosticBag diagnostics)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _invariants.Count; i++)
        {
            places[_invariants[i].Text("id") ?? ""] = i;
        }

        foreach (SyntaxNode invariant in document.Root.Objects("invariants"))
        {
            SyntaxNode? id = invariant.Member("id", SyntaxKind.String);
            if (id is null || !places.TryGetValue(id.Text, out int place))
            {
                places[id?.Text ?? ""] = _invariants.Count;
                _invariants.Add(invariant);
            }
            else if (_invariants[place].Source == invariant.Source)
            {
                diagnostics.Report(id, Messages.RepeatedId(id.Quote()));
            }
            else
            {
                diagnostics.Report(id, Messages.Replaced("invariant", id.Quote(), _invariants[place].Source.FileName));
                _invariants[place] = invariant;
            }
        }
    }
}
