namespace Kanalvalg.Tool;

/// <summary>Where the parts of a profile are written: in its own file or in that of a base. Immutable.</summary>
internal sealed class ProfilePlaces
{
    private readonly Dictionary<ProfilePart, Place> _places = [];
    private readonly string _own;
    private readonly Place _whole;

    private ProfilePlaces(ProfileSource source)
    {
        _own = source.Options.FileName;
        foreach (ProfileDocument document in source.Lineage())
        {
            string file = source.FileOf(document.Root.Source.FileName);
            SyntaxNode root = document.Root;
            _whole = Place.Of(file, root.Member("id") ?? root);
            Add(file, "rules", "id", root.Objects("rules").SelectMany<SyntaxNode, SyntaxNode>(node => node.Member("rules") is null ? [node] : node.Objects("rules")));
            Add(file, "invariants", "id", root.Objects("invariants"));
            Add(file, "routes", "id", root.Objects("routes"));
            Add(file, "accept", "finding", root.Objects("accept"));
            foreach (string section in new[] { "terms", "duties", "advice", "facts" })
            {
                Add(file, section, root.Entries(section));
            }

            foreach (NamedEntry cited in root.Entries("sources"))
            {
                Add(file, "statements", cited.Node.Entries("statements"));
            }
        }
    }

    public static ProfilePlaces Of(ProfileSource source) => new(source);

    /// <summary>Whether it is written in the profile's own file.</summary>
    public bool IsOwn(Place place) => place.File == _own;

    public Place Rule(string id) => Find(new ProfilePart("rules", id));

    public Place Term(string name) => Find(new ProfilePart("terms", name));

    public Place Duty(string code) => Find(new ProfilePart("duties", code));

    /// <summary>Where a part is written; of the whole profile where its id is.</summary>
    public Place Find(ProfilePart part) => _places.GetValueOrDefault(part, _whole);

    private void Add(string file, string section, string name, IEnumerable<SyntaxNode> nodes)
    {
        foreach (SyntaxNode node in nodes)
        {
            _places[new ProfilePart(section, node.Text(name) ?? "")] = Place.Of(file, node);
        }
    }

    private void Add(string file, string section, IEnumerable<NamedEntry> entries)
    {
        foreach (NamedEntry entry in entries)
        {
            _places[new ProfilePart(section, entry.Name)] = Place.Of(file, entry.Node);
        }
    }
}

/// <summary>A line and a column of a file, both counted from 1.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    public static Place Of(string file, SyntaxNode node) => new(file, node.Source.Lines.LineOf(node.Offset), node.Source.Lines.ColumnOf(node.Offset));

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}");
}
