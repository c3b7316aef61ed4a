namespace Kanalvalg;

/// <summary>Scenario files: requests, and what must be decided of them. Of an expectation every member may be left out.</summary>
internal static class ScenarioShape
{
    private static readonly Shape SelectorOrNone = Shapes.Either(Shapes.Selector, Shapes.Nothing);
    private static readonly Shape Codes = new Shape.List(Shapes.Code, IsSet: true);
    private static readonly Shape Ids = new Shape.List(Shapes.Id, IsSet: true);
    private static readonly Shape Selectors = new Shape.List(Shapes.Selector, IsSet: true);
    private static readonly Shape FactNames = new Shape.List(Shapes.FactName, IsSet: true);
    private static readonly Shape Remedies = Shapes.ListOf(new Shape.Object([], new ShapeEntries(TextForm.FactName, FactValueShape.Any, "A fact and the value to bring about")));

    private static readonly Shape RouteExpectation = Shapes.Object(
        new("status", DecisionShape.Status, "What the routes are"),
        new("duties", Codes, "Duties that follow for certain"),
        new("noDuties", Codes, "Duties that never follow"),
        new("remedies", Remedies, "What would open them: all of it, in any order"),
        new("rules", Ids, "Rules that make it so"));

    private static readonly Shape Expectation = Shapes.Object(
        new("verdict", FormatShapes.Verdict, "The verdict"),
        new("route", SelectorOrNone, "The chosen route; null for none"),
        new("notRoute", Shapes.Selector, "A route that is not chosen"),
        new("status", DecisionShape.Status, "What the chosen route is"),
        new("fallback", SelectorOrNone, "The best route that is open whatever the unknown facts are; null for none"),
        new("permitted", Selectors, "Of each at least one route is open for certain"),
        new("excluded", Selectors, "Every route that these match is excluded for certain"),
        new("routes", Shapes.Map(TextForm.Selector, RouteExpectation, "Routes and what holds for each of them"), "What holds for single routes"),
        new("duties", Codes, "Duties that follow for certain"),
        new("mayDuties", Codes, "Duties that may follow"),
        new("noDuties", Codes, "Duties that never follow"),
        new("due", Shapes.Map(TextForm.Code, Shapes.Date, "A duty and its last day"), "Deadlines"),
        new("advice", Codes, "Advice that follows"),
        new("assumed", FactNames, "Facts whose assumption mattered"),
        new("questions", FactNames, "Facts that are asked for; an empty list for none"),
        new("noQuestions", FactNames, "Facts that are not asked for"),
        new("rules", Ids, "Rules that apply"),
        new("noRules", Ids, "Rules that do not apply"),
        new("remedies", Remedies, "What would open the wanted route: all of it, in any order"),
        new("arrival", DecisionShape.Status, "What the channel is that it came by"));

    private static readonly Shape Scenario = Shapes.Object(
        new("name", Shapes.Text, "What the scenario shows", Required: true),
        new("covers", Shapes.Ids, "The statements of the sources that it shows"),
        new("given", RequestShape.Request, "The request", Required: true),
        new("expect", Expectation, "What must be decided", Required: true));

    public static readonly Shape File = Shapes.Object(
        new("$schema", Shapes.AnyText, "The schema that an editor checks against"),
        new("profile", Shapes.Text, "The profile, by id or file", Required: true),
        new("scenarios", Shapes.ListOf(Scenario), "The scenarios", Required: true));
}
