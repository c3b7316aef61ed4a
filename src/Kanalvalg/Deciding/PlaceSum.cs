namespace Kanalvalg;

/// <summary>What a scenario comes to, with a bit for each place.</summary>
internal readonly record struct PlaceSum
{
    public Verdict Verdict { get; init; }

    /// <summary>The chosen or recommended route, or -1.</summary>
    public int Chosen { get; init; }

    public ulong Open { get; init; }

    public ulong Impossible { get; init; }

    public ulong Forbidden { get; init; }

    public ulong Discouraged { get; init; }

    public ulong Permitted { get; init; }

    /// <summary>Silent where silence leaves it undecided.</summary>
    public ulong Waiting { get; init; }

    public RouteStatus StatusOf(int place) =>
        Has(Permitted, place) ? RouteStatus.Permitted
        : Has(Discouraged, place) ? RouteStatus.Discouraged
        : Has(Waiting, place) ? RouteStatus.Undecided
        : Has(Impossible, place) ? RouteStatus.Impossible
        : Has(Forbidden, place) ? RouteStatus.Forbidden
        : RouteStatus.Silent;

    public bool IsOpen(int place) => Has(Open, place);

    private static bool Has(ulong places, int place) => ((places >> place) & 1) != 0;
}
