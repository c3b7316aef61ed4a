namespace Kanalvalg;

/// <summary>A profile file as written, with places; not bound, and not yet joined with what it extends. Immutable.</summary>
internal sealed class ProfileDocument
{
    private ProfileDocument(SyntaxNode root) => Root = root;

    public SyntaxNode Root { get; }

    public SourceText Source => Root.Source;

    public string Id => Root.Text("id") ?? "";

    /// <summary>The names of what it extends, as written.</summary>
    public IReadOnlyList<SyntaxNode> Extends =>
        Root.Member("extends", SyntaxKind.String) is { } name ? [name] : [.. Root.Texts("extends")];

    /// <summary>The language that the title is written in first.</summary>
    public Language Language
    {
        get
        {
            foreach (SyntaxMember text in Root.Member("title")?.Members ?? default)
            {
                if (LanguageCodes.TryParse(text.Name, out Language language))
                {
                    return language;
                }
            }

            return Language.English;
        }
    }

    /// <summary>
    /// The document, with all that is wrong with its shape reported; <c>null</c> where there is nothing to go on with: no JSON, no
    /// object, or a format of which nothing is known.
    /// </summary>
    public static ProfileDocument? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (JsonSyntax.Read(source, JsonSyntax.LargestProfile, diagnostics) is not { } root)
        {
            return null;
        }

        if (root.Member("format") is { Integer: { } format } node && format != FormatShapes.Format)
        {
            diagnostics.Report(node, Messages.UnknownFormat(node.Quote(), FormatShapes.Format));
            return null;
        }

        ShapeChecker.Check(root, FormatShapes.Profile, diagnostics);
        return root.Kind == SyntaxKind.Object ? new ProfileDocument(root) : null;
    }
}
