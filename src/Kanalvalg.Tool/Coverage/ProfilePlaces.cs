namespace Kanalvalg.Tool;

/// <summary>Where the parts of a profile are written: in its own file or in that of a base. Immutable.</summary>
internal sealed class ProfilePlaces
{
    private readonly Dictionary<ProfilePart, Place> _places = [];
    private readonly Place _whole;

    private ProfilePlaces(IReadOnlyList<ProfileDocument> lineage)
    {
        foreach (ProfileDocument document in lineage)
        {
            SyntaxNode root = document.Root;
            _whole = Place.Of(root.Member("id") ?? root);
            Add("rules", "id", root.Objects("rules").SelectMany(node => node.Member("rules") is null ? [node] : node.Objects("rules")));
            Add("invariants", "id", root.Objects("invariants"));
            Add("routes", "id", root.Objects("routes"));
            Add("accept", "finding", root.Objects("accept"));
            foreach (string section in new[] { "terms", "duties", "advice", "facts" })
            {
                Add(section, root.Entries(section));
            }

            foreach (NamedEntry source in root.Entries("sources"))
            {
                Add("statements", source.Node.Entries("statements"));
            }
        }
    }

    public static ProfilePlaces Of(ProfileSource source) => new(source.Lineage());

    public Place Rule(string id) => Find(new ProfilePart("rules", id));

    public Place Term(string name) => Find(new ProfilePart("terms", name));

    public Place Duty(string code) => Find(new ProfilePart("duties", code));

    /// <summary>Where a part is written; of the whole profile where its id is.</summary>
    public Place Find(ProfilePart part) => _places.GetValueOrDefault(part, _whole);

    private void Add(string section, string name, IEnumerable<SyntaxNode> nodes)
    {
        foreach (SyntaxNode node in nodes)
        {
            _places[new ProfilePart(section, node.Text(name) ?? "")] = Place.Of(node);
        }
    }

    private void Add(string section, IEnumerable<NamedEntry> entries)
    {
        foreach (NamedEntry entry in entries)
        {
            _places[new ProfilePart(section, entry.Name)] = Place.Of(entry.Node);
        }
    }
}

/// <summary>A line and a column of a file, both counted from 1.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    public static Place Of(SyntaxNode node) => new(node.Source.FileName, node.Source.Lines.LineOf(node.Offset), node.Source.Lines.ColumnOf(node.Offset));

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}");
}
