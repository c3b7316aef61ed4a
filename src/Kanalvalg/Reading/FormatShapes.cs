namespace Kanalvalg;

/// <summary>The file formats. The order of members is the order of the canonical form.</summary>
internal static class FormatShapes
{
    /// <summary>The version of the profile format.</summary>
    public const int Format = 1;

    /// <summary>The verdicts of decisions, as invariants and scenarios name them.</summary>
    public static readonly Shape Verdict = Shapes.Words("send", "blocked", "accept", "forward", "reject", "undecided", "notRegulated");

    /// <summary>A deadline, as duties and the steps of decisions say it.</summary>
    public static readonly Shape Within = Shapes.Either(
        new Shape.Text(TextForm.Within),
        Shapes.Object(new ShapeMember("workingDays", new Shape.Integer(0, Deadline.Period.Most), "Days that are neither Saturday, Sunday nor holidays", Required: true)));

    private static readonly Shape Silent = Shapes.Words("permit", "forbid", "undecided");

    private static readonly Shape Extends = Shapes.Either(Shapes.Text, Shapes.SetOf(Shapes.Text));

    private static readonly Shape Covers = Shapes.Ids;

    private static readonly Shape Effects = new Shape.Object(
    [
        new("permit", Shapes.Selectors, "Routes that may be used"),
        new("forbid", Shapes.Selectors, "Routes that must not be used"),
        new("cannot", Shapes.Selectors, "Routes by which delivery is impossible"),
        new("only", Shapes.Selectors, "The only routes that may be used"),
        new("prefer", Shapes.Selectors, "Routes that come first, in this order; permits nothing"),
        new("avoid", Shapes.Selectors, "Routes that are lawful, but come last"),
        new("oblige", new Shape.List(Shapes.Either(Shapes.Code, Shapes.Object(
            new ShapeMember("duty", Shapes.Code, "The duty", Required: true),
            new ShapeMember("on", Shapes.Selectors, "The routes that it belongs to", Required: true))), Least: 1, IsSet: true), "Duties that follow"),
        new("advise", Shapes.Codes, "Advice that follows"),
        new("settle", Shapes.Words("accept", "reject", "forward"), "What becomes of what has arrived"),
    ]);

    private static readonly Shape Rule = new Shape.Named("rule", () => RuleDefinition!);

    private static readonly Shape RuleDefinition = Shapes.Object(
        new("id", Shapes.Id, "The rule's id, unique in the profile", Required: true),
        new("title", Shapes.Localized, "A heading"),
        new("covers", Covers, "The statements of the sources that it carries"),
        new("source", Shapes.Text, "Where it comes from: a source's key, a colon, the place"),
        new("inForce", Shapes.Period, "The days that it is in force"),
        new("when", ConditionShape.Condition, "When it applies; {} is always", Required: true),
        new("unless", ConditionShape.Condition, "When it does not apply after all"),
        new("overrides", Shapes.Ids, "The rules that are not in force when this one is"),
        new("then", Effects, "What follows", Required: true),
        new("because", Shapes.Localized, "Why, for whoever is shown the decision"));

    private static readonly Shape Group = new Shape.Named("group", () => GroupDefinition!);

    private static readonly Shape GroupDefinition = Shapes.Object(
        new("title", Shapes.Localized, "The heading"),
        new("when", ConditionShape.Condition, "What must hold for every rule of the group"),
        new("rules", Shapes.ListOf(Rule), "The rules", Required: true));

    private static readonly Shape Source = Shapes.Object(
        new("title", Shapes.Text, "The document's title", Required: true),
        new("publisher", Shapes.Text, "Who publishes it"),
        new("ground", Shapes.Words("law", "guidance", "localPolicy", "technical"), "What kind of document it is", Required: true),
        new("url", Shapes.Text, "Where it is found"),
        new("date", Shapes.Text, "Its date"),
        new("statements", Shapes.Map(TextForm.Id, Shapes.Object(
            new("place", Shapes.Text, "Where in the document it stands", Required: true),
            new("context", Shapes.Either(Shapes.Text, Shapes.Localized), "Why no rule decides it, where none does")), "A statement"), "What it states"));

    private static readonly Shape Duty = Shapes.Object(
        new("actor", Shapes.Text, "Who does it", Required: true),
        new("phase", Shapes.Words("before", "atDispatch", "after", "onReceipt", "retention"), "When it is done", Required: true),
        new("text", Shapes.Localized, "What is to be done", Required: true),
        new("within", Within, "The deadline"),
        new("from", Shapes.Words("receipt", "dispatch", "decision"), "What the deadline counts from"),
        new("sends", Shapes.Selectors, "A further dispatch that must follow"),
        new("achieves", new Shape.Object([], new ShapeEntries(TextForm.FactName, FactValueShape.Any, "A fact and its value")) { Least = 1 }, "The facts that it makes true"),
        new("covers", Covers, "The statements of the sources that it carries"));

    private static readonly Shape Claim = new Shape.Named("claim", () => ClaimDefinition!);

    private static readonly Shape ClaimDefinition = new Shape.Object(
    [
        new("permits", Shapes.Selectors, "Routes that are open"),
        new("chooses", Shapes.Selectors, "Routes of which one is chosen"),
        new("obliges", Shapes.Codes, "Duties that follow for certain"),
        new("verdict", Shapes.SetOf(Verdict), "Verdicts of which one is given"),
    ])
    {
        Least = 1,
    };

    private static readonly Shape Invariant = Shapes.Object(
        new("id", Shapes.Id, "The invariant's id, unique in the profile", Required: true),
        new("when", ConditionShape.Condition, "When it must hold; {} is always", Required: true),
        new("never", Claim, "What must never be"),
        new("always", Claim, "What must always be"),
        new("inForce", Shapes.Period, "The days that it must hold on"),
        new("because", Shapes.Localized, "Why it must hold"));

    private static readonly Shape Route = Shapes.Object(
        new("id", new Shape.Text(TextForm.Route), "A channel through a system, or a channel alone", Required: true),
        new("direction", Shapes.Words("outbound", "inbound", "both"), "Which way it is used; outbound where left out"),
        new("label", Shapes.Localized, "What it is called"),
        new("how", Shapes.ListOf(Shapes.Localized), "How the user goes about it, step by step"),
        new("silent", Silent, "What it is when no rule speaks of it"));

    private static readonly Shape Term = Shapes.Object(
        new("when", ConditionShape.Condition, "What it stands for", Required: true),
        new("label", Shapes.Localized, "What it is called"),
        new("covers", Covers, "The statements of the sources that it carries"));

    private static readonly Shape Advice = Shapes.Object(
        new("text", Shapes.Localized, "What is advised", Required: true),
        new("covers", Covers, "The statements of the sources that it carries"));

    private static readonly Shape Acceptance = Shapes.Object(
        new("finding", new Shape.Text(TextForm.Finding), "The finding as `verify` prints it: its code, a space, what it is about; the code alone where it is about the whole profile", Required: true),
        new("because", Shapes.Localized, "Why it stays", Required: true));

    /// <summary>A profile file.</summary>
    public static readonly Shape.Object Profile = new(
    [
        new("$schema", Shapes.AnyText, "The schema that an editor checks against"),
        new("format", new Shape.Integer(Format, Format), "The version of the profile format", Required: true),
        new("id", Shapes.Id, "The profile's id", Required: true),
        new("version", Shapes.Text, "The profile's version", Required: true),
        new("title", Shapes.Localized, "The body's name; its first language is the profile's own", Required: true),
        new("inForce", Shapes.Period, "The days that the profile is in force"),
        new("extends", Extends, "The profile or profiles that this one builds on: ids or files"),
        new("without", Shapes.Ids, "Inherited rules that do not hold here"),
        new("scope", ConditionShape.Condition, "What the profile regulates; inherited where left out"),
        new("internalDomains", Shapes.SetOf(new Shape.Text(TextForm.Domain)), "The domains of the body's own mail addresses"),
        new("holidays", Shapes.SetOf(Shapes.Date), "Days that are no working days"),
        new("silent", Silent, "What a route is that no rule speaks of"),
        new("sources", Shapes.Map(TextForm.Id, Source, "A document"), "The documents that the rules rest on"),
        new("facts", Shapes.Map(TextForm.FactName, FactShape.Profile, "A fact"), "Facts that are declared or refined"),
        new("channels", Shapes.Map(TextForm.Code, FactShape.Channel, "A channel"), "Channels that are declared"),
        new("systems", Shapes.Map(TextForm.Code, FactShape.Channel, "A system"), "Systems that are declared"),
        new("terms", Shapes.Map(TextForm.Code, Term, "A term"), "Conditions with a name of their own"),
        new("routes", Shapes.ListOf(Route), "The routes, in order of preference"),
        new("duties", Shapes.Map(TextForm.Code, Duty, "A duty"), "What someone must do; the order is that of the steps"),
        new("advice", Shapes.Map(TextForm.Code, Advice, "Advice"), "Guidance that binds nobody"),
        new("standing", Shapes.Codes, "The duties that bind the body, not one communication"),
        new("impossible", Shapes.ListOf(ConditionShape.Condition), "Combinations that cannot occur"),
        new("rules", Shapes.ListOf(new Shape.ByMember("rules", Group, Rule)), "The rules, alone or in groups"),
        new("invariants", Shapes.ListOf(Invariant), "What must hold in every scenario"),
        new("accept", Shapes.ListOf(Acceptance), "Findings of `verify` that stay, each with its reason; never inherited"),
    ]);
}
