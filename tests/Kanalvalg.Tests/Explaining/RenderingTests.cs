using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Kanalvalg.Tests.Explaining;

public class RenderingTests
{
    private static readonly (string Profile, string Request, Decision Decision)[] Samples = [.. DecisionSamples.OfScenarios(), .. DecisionSamples.Random(40, seed: 7)];

    [Fact]
    public void Every_verdict_is_rendered() => Samples.Select(sample => sample.Decision.Verdict).Distinct().Order().ShouldBe(Enum.GetValues<Verdict>());

    [Fact]
    public void Every_decision_renders_in_every_language_with_a_text_of_its_own()
    {
        foreach ((_, string request, Decision decision) in Samples)
        {
            DecisionSamples.Languages.Select(language => decision.ToText(language)).Distinct().Count().ShouldBe(3, request);
            DecisionSamples.Languages.Select(language => decision.ToMarkdown(language)).Distinct().Count().ShouldBe(3, request);
            DecisionSamples.Languages.Select(language => decision.ToHtml(language)).Distinct().Count().ShouldBe(3, request);
        }
    }

    [Fact]
    public void Only_the_reference_section_shows_ids_and_codes()
    {
        foreach ((string profile, string request, Decision decision) in Samples)
        {
            string[] codes = [.. Codes(TestProfiles.Engine(profile).Profile)];
            foreach (Language language in DecisionSamples.Languages)
            {
                string heading = Phrases.Reference.In(language);
                foreach (string text in new[] { decision.ToText(language), decision.ToMarkdown(language), decision.ToHtml(language) })
                {
                    int end = text.LastIndexOf(heading, StringComparison.Ordinal);
                    end.ShouldBeGreaterThan(0);
                    int start = text.IndexOf("<main>", StringComparison.Ordinal);
                    string body = text[Math.Max(start, 0)..end];
                    codes.Where(code => Regex.IsMatch(body, @"(?<![\w/.])" + Regex.Escape(code) + @"(?![\w/.])")).ShouldBeEmpty(request + "\n" + body);
                }
            }
        }
    }

    [Fact]
    public void Html_is_well_formed_and_loads_and_runs_nothing()
    {
        foreach ((_, string request, Decision decision) in Samples)
        {
            foreach (Language language in DecisionSamples.Languages)
            {
                XElement html = Parse(decision.ToHtml(language));
                html.Attribute("lang")!.Value.ShouldBe(language.Code());
                html.Descendants().Select(element => element.Name.LocalName).Intersect(["script", "link", "img", "iframe", "object", "form"]).ShouldBeEmpty(request);
                html.Descendants("h1").Count().ShouldBe(1);
                html.Descendants("main").Count().ShouldBe(1);
                html.Descendants().Attributes("id").Select(id => id.Value).ShouldBeUnique();
                html.Descendants("section").ShouldAllBe(section => html.Descendants().Any(one => (string?)one.Attribute("id") == (string?)section.Attribute("aria-labelledby")));
            }
        }
    }

    [Fact]
    public void Text_keeps_to_its_columns()
    {
        foreach ((_, _, Decision decision) in Samples)
        {
            decision.ToText(Language.Danish).Split('\n').Where(line => line.Length > PlainTextRenderer.Columns && line.TrimStart(' ', '-').Contains(' ')).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Json_has_the_shape_of_the_schema()
    {
        foreach ((_, string request, Decision decision) in Samples)
        {
            DiagnosticBag diagnostics = new();
            foreach (bool indented in new[] { false, true })
            {
                byte[] json = System.Text.Encoding.UTF8.GetBytes(decision.ToJson(Language.Norwegian, indented));
                SyntaxNode root = JsonSyntax.Read(new SourceText("decision", json), JsonSyntax.LargestProfile, diagnostics).ShouldNotBeNull();
                ShapeChecker.Check(root, DecisionShape.Decision, diagnostics);
            }

            diagnostics.Sorted().ShouldBeEmpty(request);
        }
    }

    [Fact]
    public void Json_is_one_line_with_letters_that_can_be_read()
    {
        string json = Samples[0].Decision.ToJson(Language.Danish);
        json.ShouldNotContain("\n");
        json.ShouldContain("ø");
        json.ShouldNotContain("<");
    }

    private static IEnumerable<string> Codes(JurisdictionProfile profile) =>
        profile.Facts.Select(fact => fact.Name).Where(name => name.Contains('.'))
            .Concat(profile.Routes.Select(route => route.Route.Id).Where(id => id.Contains('/')))
            .Concat(profile.Duties.Select(duty => duty.Code).Concat(profile.Advice.Select(advice => advice.Code)).Where(code => code.Any(char.IsUpper)))
            .Concat(profile.Rules.Select(rule => rule.Id).Where(id => id.Any(char.IsDigit)));

    private static XElement Parse(string html)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }
}
