using System.CommandLine;

namespace Kanalvalg.Tool;

/// <summary><c>why-not</c>: all that excludes a route, the facts it rests on, and what would open it.</summary>
internal static class WhyNotCommand
{
    public static Command Create(ToolConsole console)
    {
        Option<string> profile = ToolOptions.ProfileOption();
        Option<string> request = new("--request", "-r") { Description = "The request, a JSON file; - for the input", Required = true, HelpName = "F" };
        Option<string> route = new("--route") { Description = "A route, a channel, or a system written */system", Required = true, HelpName = "R" };
        Option<string> format = ToolOptions.Format("text", "json", "markdown", "html");
        Option<string?> language = ToolOptions.Language();
        ToolCommand command = new(
            "why-not",
            "Says why a route may not be used, on which facts that rests, and what would open it; exit code 1 where it is not open.",
            "kanalvalg why-not --profile dk-varde --request request.json --route ordinaryMail") { profile, request, route, format, language };
        command.SetAction(parsed =>
        {
            DecisionEngine engine = DecisionEngine.Compile(ProfileSource.Load(console, parsed.GetRequiredValue(profile)));
            Decision decision = engine.Decide(RequestSource.Load(console, engine, parsed.GetRequiredValue(request)));
            IReadOnlyList<RouteAssessment> routes = Find(decision, parsed.GetRequiredValue(route));
            Language spoken = parsed.LanguageOf(language, engine.Profile);
            console.Out.Write(parsed.GetValue(format) switch
            {
                "json" => WhyNotJson.Of(decision, routes, spoken) + "\n",
                "markdown" => MarkdownRenderer.Render(WhyNotDocument.Of(decision, routes, spoken)),
                "html" => HtmlRenderer.Render(WhyNotDocument.Of(decision, routes, spoken)),
                _ => PlainTextRenderer.Render(WhyNotDocument.Of(decision, routes, spoken)),
            });
            return routes.All(one => one.IsOpen) ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }

    private static IReadOnlyList<RouteAssessment> Find(Decision decision, string named)
    {
        IReadOnlyList<RouteAssessment> found = decision.WhyNot(RouteSelector.Of(named));
        if (found.Count > 0)
        {
            return found;
        }

        if (decision.IsOutside)
        {
            throw new ToolException("the request lies outside what the profile regulates, so there are no routes");
        }

        string[] known = [.. decision.Plan.Routes.Select(route => route.Route.Id)];
        throw new ToolException($"`{named}` names no route of the profile in this direction; there are: {string.Join(", ", known)}");
    }
}
