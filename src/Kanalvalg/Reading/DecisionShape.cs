namespace Kanalvalg;

/// <summary>Decisions as JSON. Codes are always there; texts are in one language.</summary>
internal static class DecisionShape
{
    private static readonly Shape Ids = new Shape.List(Shapes.Id);
    private static readonly Shape Codes = new Shape.List(Shapes.Code);
    private static readonly Shape Texts = new Shape.List(Shapes.AnyText);
    private static readonly Shape Route = new Shape.Text(TextForm.Route);
    private static readonly Shape RouteOrNone = Shapes.Either(Route, Shapes.Nothing);
    private static readonly Shape Value = Shapes.Either(Shapes.Boolean, Shapes.Number, Shapes.Code, new Shape.List(Shapes.Code), Shapes.Nothing);

    private static readonly Shape Duties = new Shape.List(Shapes.Object(
        new("duty", Shapes.Code, "The duty", Required: true),
        new("certain", Shapes.Boolean, "Whether it follows whatever the unknown facts are", Required: true)));

    private static readonly Shape Remedies = new Shape.List(Shapes.Object(
        new("facts", new Shape.Object([], new ShapeEntries(TextForm.FactName, Value, "A fact and the value to bring about")), "What is to be brought about", Required: true),
        new("text", Texts, "How", Required: true),
        new("duties", Codes, "The duties that bring it about", Required: true)));

    /// <summary>What a route is, or the channel that something came by.</summary>
    public static readonly Shape Status = Shapes.Words("permitted", "discouraged", "silent", "undecided", "forbidden", "impossible");

    private static readonly ShapeMember[] RouteMembers =
    [
        new("route", Route, "The route", Required: true),
        new("status", Status, "What the route is", Required: true),
    ];

    private static readonly ShapeMember Rules = new("rules", Ids, "The rules that make it so", Required: true);
    private static readonly ShapeMember DutiesMember = new("duties", Duties, "Its duties", Required: true);
    private static readonly ShapeMember RemediesMember = new("remedies", Remedies, "What would open it", Required: true);

    public static readonly Shape Decision = Shapes.Object(
        new("verdict", FormatShapes.Verdict, "What is to become of it", Required: true),
        new("route", RouteOrNone, "The chosen route", Required: true),
        new("status", Shapes.Either(Status, Shapes.Nothing), "What the chosen route is", Required: true),
        new("profile", Shapes.Object(
            new("id", Shapes.Id, "The profile's id", Required: true),
            new("version", Shapes.AnyText, "The profile's version", Required: true),
            new("sha256", Shapes.AnyText, "The SHA-256 over the profile and all that it extends", Required: true)), "The profile that decided", Required: true),
        new("decidedAt", Shapes.Either(Shapes.Date, Shapes.Nothing), "The date that it was decided for", Required: true),
        new("language", Shapes.Words("da", "nb", "en"), "The language of the texts", Required: true),
        new("exact", Shapes.Boolean, "False where the decision passed its bound and errs on the safe side"),
        new("fallback", Shapes.Either(Shapes.Object([.. RouteMembers, DutiesMember]), Shapes.Nothing), "The best route that is open whatever the unknown facts are", Required: true),
        new("wanted", Shapes.Either(Shapes.Object([.. RouteMembers, Rules, DutiesMember, RemediesMember]), Shapes.Nothing), "The route that was asked for", Required: true),
        new("arrival", Shapes.Either(Shapes.Object(
            new("channel", Shapes.Code, "The channel it came by", Required: true),
            new("status", Status, "What that is", Required: true),
            Rules), Shapes.Nothing), "What the channel is that it came by", Required: true),
        new("alternatives", Shapes.ListOf(Shapes.Object([.. RouteMembers, Rules, DutiesMember])), "The other open routes, best first", Required: true),
        new("excluded", Shapes.ListOf(Shapes.Object(
            [.. RouteMembers, Rules, new("because", Shapes.AnyText, "Why, in words", Required: true), RemediesMember])), "The routes that are not open", Required: true),
        new("steps", Shapes.ListOf(Step()), "What is to be done, in order", Required: true),
        new("advice", Shapes.ListOf(Shapes.Object(
            new("advice", Shapes.Code, "The advice", Required: true),
            new("text", Shapes.AnyText, "The advice in words", Required: true),
            Rules)), "Guidance that binds nobody", Required: true),
        new("questions", Shapes.ListOf(Shapes.Object(
            new("fact", Shapes.FactName, "The fact", Required: true),
            new("question", Shapes.AnyText, "The question that asks for it", Required: true),
            new("matters", new Shape.List(Shapes.Words("verdict", "route", "duties")), "What it may change", Required: true))), "The unknown facts that matter, the most telling first", Required: true),
        new("assumed", Shapes.ListOf(Shapes.Object(
            new("fact", Shapes.FactName, "The fact", Required: true),
            new("value", Value, "The value that was assumed", Required: true))), "The assumptions that mattered", Required: true),
        new("rules", Shapes.ListOf(Shapes.Object(
            new("id", Shapes.Id, "The rule", Required: true),
            new("truth", Shapes.Words("true", "unknown"), "Whether it applies", Required: true),
            new("source", Shapes.AnyText, "Where it comes from", Required: true),
            new("because", Shapes.AnyText, "Why, in words", Required: true))), "The rules that apply or may apply", Required: true));

    private static Shape Step() => Shapes.Object(
        new("duty", Shapes.Code, "The duty", Required: true),
        new("phase", Shapes.Words("before", "atDispatch", "after", "onReceipt", "retention"), "When it is done", Required: true),
        new("actor", Shapes.AnyText, "Who does it", Required: true),
        Rules,
        new("text", Shapes.AnyText, "What is to be done", Required: true),
        new("due", Shapes.Either(Shapes.Object(
            new("within", FormatShapes.Within, "The deadline as the profile writes it", Required: true),
            new("date", Shapes.Either(Shapes.Date, Shapes.Nothing), "The last day", Required: true)), Shapes.Nothing), "The deadline", Required: true),
        new("sends", Shapes.ListOf(Shapes.Selector), "The further dispatch that must follow", Required: true),
        new("certain", Shapes.Boolean, "Whether it follows whatever the unknown facts are", Required: true),
        new("dependsOn", Shapes.ListOf(Shapes.FactName), "The unknown facts that it hangs on", Required: true));
}
