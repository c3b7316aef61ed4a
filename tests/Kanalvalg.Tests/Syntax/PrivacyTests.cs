using System.Text;

namespace Kanalvalg.Tests.Syntax;

/// <summary>A request's diagnostics are logged and shown: nothing of a person may be in them, wherever it stood in the request.</summary>
public class PrivacyTests
{
    private const string Number = "0101701234";
    private const string Name = "Anna Højbjerg Jensen";

    private static readonly string[] Requests =
    [
        $$"""{ "direction": "{{Number}}" }""",
        $$"""{ "direction": {{Number}}, "recipient": { "kind": "{{Name}}", "count": -{{Number}} } }""",
        $$"""{ "{{Number}}": 1, "{{Name}}": { "x": [] }, "message": { "{{Number}}": {}, "content": ["{{Number}}", "{{Name}}"] } }""",
        $$"""{ "recipient": { "{{Name}}": { "{{Number}}": { "deep": [[]] } } } }""",
        $$"""{ "message": { "subject": { "text": ["{{Name}}"] } } }""",
        $$"""{ "recipient": { "cpr": {{Number}}, "cpr": "{{Number}}", "name": "{{Name}}" {{Name}} } }""",
        $$"""{ "recipient": { "name": "{{Name}}\ud800" } }""",
        $$"""{ "wanted": "{{Name}}", "at": "{{Number}}", "{{Number}}": 2, "{{Number}}": 3 }""",
        $$"""{ "recipient": { "name": "{{Name}} """,
    ];

    public static TheoryData<string> Cases => [.. Requests];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_private_file_is_never_echoed(string json)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText("request.json", Encoding.UTF8.GetBytes(json), isPrivate: true);
        if (JsonSyntax.Read(source, JsonSyntax.LargestRequest, diagnostics) is { } root)
        {
            ShapeChecker.Check(root, RequestShape.Request, diagnostics);
        }

        diagnostics.Sorted().ShouldNotBeEmpty();
        foreach (Diagnostic diagnostic in diagnostics.Sorted())
        {
            string all = diagnostic + diagnostic.Path + diagnostic.SourceLine + diagnostic.Expected + diagnostic.Nearest;
            all.ShouldNotContain(Number);
            all.ShouldNotContain("Anna");
            all.ShouldNotContain("Jensen");
            diagnostic.SourceLine.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("recipient.knid", true)]
    [InlineData("recipientKind", true)]
    [InlineData("0101701234", false)]
    [InlineData("Anna Jensen", false)]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmno", false)]
    public void A_name_is_echoed_only_if_it_can_be_a_members(string name, bool echoed) =>
        new SourceText("request.json", default, isPrivate: true).QuoteName(name).ToString().ShouldBe(echoed ? $"`{name}`" : "`…`");
}
