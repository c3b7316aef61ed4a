using System.Text;

namespace Kanalvalg.Tests.Syntax;

/// <summary>Reads texts that stand in a test.</summary>
internal static class SyntaxTestText
{
    public static SyntaxNode Tree(string json)
    {
        (SyntaxNode? root, IReadOnlyList<Diagnostic> diagnostics) = Read(Encoding.UTF8.GetBytes(json));
        diagnostics.ShouldBeEmpty();
        return root.ShouldNotBeNull();
    }

    public static (SyntaxNode? Root, IReadOnlyList<Diagnostic> Diagnostics) Read(byte[] utf8, int largest = JsonSyntax.LargestProfile)
    {
        var diagnostics = new DiagnosticBag();
        SyntaxNode? root = JsonSyntax.Read(new SourceText("test.json", utf8), largest, diagnostics);
        return (root, diagnostics.Sorted());
    }
}
