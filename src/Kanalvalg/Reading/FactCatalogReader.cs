namespace Kanalvalg;

/// <summary>Reads the catalogue's file by the same code as a profile's facts.</summary>
internal static class FactCatalogReader
{
    public static FactCatalog.Content Read(ReadOnlyMemory<byte> utf8)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText("catalogue.facts.json", utf8);
        var facts = new List<FactDefinition>();
        SyntaxNode? root = JsonSyntax.Read(source, JsonSyntax.LargestProfile, diagnostics);
        if (root is not null && ShapeChecker.Check(root, FactShape.Catalogue, diagnostics))
        {
            var binder = new FactBinder(diagnostics, []);
            facts.AddRange(root.Entries("facts").Select(entry => binder.Bind(entry.Name, null, [entry], [], _ => null)).OfType<FactDefinition>());
        }

        // The file is ours and embedded: a fault in it is a fault of the library, which a test finds.
        return diagnostics.HasErrors
            ? throw new InvalidOperationException(diagnostics.Sorted()[0].ToString())
            : new FactCatalog.Content(facts, Labels(root!, "channels"), Labels(root!, "systems"));
    }

    private static List<LabelledCode> Labels(SyntaxNode root, string section) =>
        [.. root.Entries(section).Select(entry => new LabelledCode(entry.Name, entry.Node.Localized("label")))];
}
