namespace Kanalvalg;

/// <summary>What the scenarios of a direction have in common: where nothing is said, what is always assumed, else anything. Immutable and thread-safe.</summary>
internal sealed class ScenarioTemplate
{
    private readonly ScenarioDraft _draft;
    private readonly bool[] _isForeign;

    public ScenarioTemplate(FactSpace space, Direction direction)
    {
        _draft = new ScenarioDraft(space, direction);
        _isForeign = new bool[space.Visible];
        for (int fact = 0; fact < space.Visible; fact++)
        {
            _isForeign[fact] = space.Facts[fact].Only is { } only && only != direction;
            if (!_isForeign[fact] && space.Facts[fact].Assume is { } assumed)
            {
                _draft.Set(fact, assumed, FactOrigin.Assumed);
            }
        }

        _draft.Choose(space[FactNames.Direction], (int)direction, FactOrigin.Given);
        bool outbound = direction == Direction.Outbound;
        OwnKind = space[outbound ? FactNames.SenderKind : FactNames.RecipientKind];
        OwnInside = space[outbound ? FactNames.SenderInternal : FactNames.RecipientInternal];
    }

    /// <summary>The kind of the party on the body's own side.</summary>
    public int OwnKind { get; }

    /// <summary>Whether that party is inside.</summary>
    public int OwnInside { get; }

    /// <summary>Whether the fact is none of this direction's.</summary>
    public bool IsForeign(int fact) => _isForeign[fact];

    public ScenarioDraft Start() => new(_draft);
}
