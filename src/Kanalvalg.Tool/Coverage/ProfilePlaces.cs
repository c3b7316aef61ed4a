namespace Kanalvalg.Tool;

/// <summary>Where the rules, terms and duties of a profile are written: in its own file or in that of a base. Immutable.</summary>
internal sealed class ProfilePlaces
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    private ProfilePlaces(IEnumerable<ProfileDocument> lineage)
    {
        foreach (ProfileDocument document in lineage)
        {
            foreach (SyntaxNode rule in document.Root.Objects("rules").SelectMany(node => node.Member("rules") is null ? [node] : node.Objects("rules")))
            {
                _places["rule " + rule.Text("id")] = Place.Of(rule);
            }

            foreach (string section in new[] { "terms", "duties" })
            {
                foreach (NamedEntry entry in document.Root.Entries(section))
                {
                    _places[section + " " + entry.Name] = Place.Of(entry.Node);
                }
            }
        }
    }

    public static ProfilePlaces Of(ProfileSource source) => new(source.Lineage());

    public Place Rule(string id) => _places.GetValueOrDefault("rule " + id);

    public Place Term(string name) => _places.GetValueOrDefault("terms " + name);

    public Place Duty(string code) => _places.GetValueOrDefault("duties " + code);
}

/// <summary>A line of a file.</summary>
internal readonly record struct Place(string File, int Line)
{
    public static Place Of(SyntaxNode node) => new(node.Source.FileName, node.Source.Lines.LineOf(node.Offset));

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}");
}
