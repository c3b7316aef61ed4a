namespace Kanalvalg;

/// <summary>What a host states of one communication, fact by fact and before anything is worked out. Mutable: filled by a reader, read by the encoder.</summary>
internal sealed class StatedRequest
{
    private readonly StatedFact[] _facts;

    public StatedRequest(FactSpace space) => _facts = new StatedFact[space.Visible];

    public Direction Direction { get; set; }

    public StatedParty Sender { get; } = new();

    public StatedParty Recipient { get; } = new();

    public string? SubjectText { get; set; }

    public ScenarioDates Dates { get; set; }

    public RouteSelector? Wanted { get; set; }

    /// <summary>What is said of the fact at this place.</summary>
    public ref StatedFact this[int fact] => ref _facts[fact];
}
