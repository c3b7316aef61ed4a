namespace Kanalvalg;

/// <summary>What a host states of one communication, fact by fact and before anything is worked out. Mutable: filled by a reader, read by the encoder.</summary>
internal sealed class StatedRequest(FactSpace space)
{
    private readonly StatedKind[] _kinds = new StatedKind[space.Visible];
    private readonly long[] _values = new long[space.Visible];

    // Few requests say in part what a set holds.
    private long[]? _denied;

    public Direction Direction { get; set; }

    public StatedParty Sender { get; } = new();

    public StatedParty Recipient { get; } = new();

    public string? SubjectText { get; set; }

    public ScenarioDates Dates { get; set; }

    public RouteSelector? Wanted { get; set; }

    /// <summary>What is said of the fact at this place.</summary>
    public StatedFact this[int fact]
    {
        get => new(_kinds[fact], new FactValue(_values[fact]), _denied?[fact] ?? 0);
        set
        {
            (_kinds[fact], _values[fact]) = (value.Kind, value.Value.Raw);
            if (_denied is not null || value.Denied != 0)
            {
                _denied ??= new long[_kinds.Length];
                _denied[fact] = value.Denied;
            }
        }
    }

    /// <summary>How much is said of the fact at this place.</summary>
    public StatedKind KindOf(int fact) => _kinds[fact];
}
