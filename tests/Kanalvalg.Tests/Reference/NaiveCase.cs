namespace Kanalvalg.Tests.Reference;

/// <summary>All completions of what is known, each decided, and what they say together.</summary>
internal sealed class NaiveCase
{
    private readonly NaiveKnowledge _known;

    public NaiveCase(NaiveProfile profile, NaiveKnowledge known)
    {
        _known = known;
        Judge = new NaiveJudge(profile, known);
        Worlds = [.. new NaiveWorlds(profile, known).Possible().Select(world => (world, Judge.Judge(world)))];
        if (Worlds.Count == 0)
            return;
        NaiveOutcome first = Worlds[0].Outcome;
        bool sameVerdict = Worlds.All(world => world.Outcome.Verdict == first.Verdict);
        bool sameRoute = Worlds.All(world => world.Outcome.Route == first.Route);
        Verdict = sameVerdict && (sameRoute || IsInbound) ? first.Verdict : Verdict.Undecided;
        Route = sameRoute ? first.Route : -1;
        bool fixedChannel = known[NaiveProfile.ArrivedBy].IsKnown;
        ArrivedBy = IsInbound && Verdict != Verdict.NotRegulated && fixedChannel ? profile.Fact(NaiveProfile.ArrivedBy).Values[(int)known[NaiveProfile.ArrivedBy].Value] : null;
        Order = Judge.Order(rule => Worlds.All(world => world.Outcome.InForce[rule]), rule => Worlds.Any(world => world.Outcome.InForce[rule]));
    }

    public NaiveJudge Judge { get; }

    public IReadOnlyList<(NaiveWorld World, NaiveOutcome Outcome)> Worlds { get; }

    public bool IsInbound => _known.IsInbound;

    public Verdict Verdict { get; }

    public int Route { get; }

    /// <summary>The channel that it came by, where that is known and within the scope.</summary>
    public string? ArrivedBy { get; }

    public int[] Order { get; } = [];

    public string NameOf(int place) => place < 0 ? "none" : Judge.Places[place].Id;

    public bool IsOpen(int place) => Worlds.All(world => world.Outcome.Open[place]);

    // Open in every completion, but as different things: the least of them; shut in every completion likewise.
    public RouteStatus StatusOf(int place)
    {
        RouteStatus[] statuses = [.. Worlds.Select(world => world.Outcome.Statuses[place]).Distinct()];
        RouteStatus[] leastFirst = IsOpen(place)
            ? [RouteStatus.Silent, RouteStatus.Discouraged, RouteStatus.Permitted]
            : [RouteStatus.Silent, RouteStatus.Forbidden, RouteStatus.Impossible];
        bool varies = !IsOpen(place) && Worlds.Any(world => world.Outcome.Open[place] || world.Outcome.Waiting[place]);
        return varies ? RouteStatus.Undecided : leastFirst.First(statuses.Contains);
    }

    public RouteStatus ArrivalStatus(string channel)
    {
        (RouteStatus Status, bool IsOpen)[] bestFirst =
        [
            (RouteStatus.Permitted, true), (RouteStatus.Discouraged, true), (RouteStatus.Silent, true), (RouteStatus.Undecided, false),
            (RouteStatus.Silent, false), (RouteStatus.Forbidden, false), (RouteStatus.Impossible, false),
        ];
        var found = Enumerable.Range(0, Judge.Places.Length).Where(place => Judge.Places[place].Channel.Code == channel).Select(place => (StatusOf(place), IsOpen(place))).ToList();
        return bestFirst.First(found.Contains).Status;
    }

    /// <summary>The duties that are steps: of the chosen route, of what arrived, or those that hold whatever the route.</summary>
    public ISet<string> Steps(NaiveOutcome outcome) =>
        IsInbound ? outcome.Steps : Route >= 0 ? outcome.DutiesOn[Route] : outcome.DutiesAnyway;

    /// <summary>Whether verdict, route and the steps, certain and uncertain ones, are the same.</summary>
    public bool SameAs(NaiveCase other) => Verdict == other.Verdict && Route == other.Route && StepText() == other.StepText();

    private string StepText()
    {
        IEnumerable<string> codes = Worlds.SelectMany(world => Steps(world.Outcome)).Distinct().Order(StringComparer.Ordinal);
        return string.Join(" ", codes.Select(code => code + Worlds.All(world => Steps(world.Outcome).Contains(code))));
    }
}
