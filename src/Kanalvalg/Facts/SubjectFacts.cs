namespace Kanalvalg;

/// <summary>What the subject line holds: worked out from its text; the host may add to that, never take away. Immutable and thread-safe.</summary>
internal sealed class SubjectFacts
{
    private readonly long _cprNumber;
    private readonly long _cvrNumber;
    private readonly long _otherNumber;
    private readonly long _name;

    public SubjectFacts(FactSpace space)
    {
        Fact = space[FactNames.SubjectHolds];
        FactDefinition definition = space.Facts[Fact];
        _cprNumber = Bit(definition, "cprNumber");
        _cvrNumber = Bit(definition, "cvrNumber");
        _otherNumber = Bit(definition, "otherNumber");
        _name = Bit(definition, "name");
    }

    /// <summary>The place of the fact.</summary>
    public int Fact { get; }

    public void Take(StatedRequest request, ScenarioDraft draft)
    {
        StatedFact stated = request[Fact];
        bool isGiven = stated.Kind is StatedKind.Known or StatedKind.Partly;
        long present = isGiven ? stated.Value.Raw : 0;
        long denied = stated.Kind switch
        {
            StatedKind.Known => ~present,
            StatedKind.Partly => stated.Denied,
            _ => 0,
        };

        if (request.SubjectText is { } text)
        {
            present |= Found(SubjectDetector.Detect(text, Parties(request)));
            denied |= stated.Kind == StatedKind.Nothing ? ~0 : _cprNumber | _cvrNumber | _otherNumber | _name;
            draft.SetMembers(Fact, present, denied & ~present, isGiven ? FactOrigin.Given : FactOrigin.Derived);
        }
        else if (isGiven)
        {
            draft.SetMembers(Fact, present, denied & ~present, FactOrigin.Given);
        }
        else if (stated.Kind == StatedKind.Unknown)
        {
            draft.Open(Fact);
        }
    }

    private long Found(SubjectFinding finding) =>
        (finding.HasFlag(SubjectFinding.CprNumber) ? _cprNumber : 0)
        | (finding.HasFlag(SubjectFinding.CvrNumber) ? _cvrNumber : 0)
        | (finding.HasFlag(SubjectFinding.OtherNumber) ? _otherNumber : 0)
        | (finding.HasFlag(SubjectFinding.Name) ? _name : 0);

    private static long Bit(FactDefinition definition, string code) => definition.IndexOf(code) is var i and >= 0 ? 1L << i : 0;

    private static SubjectParties Parties(StatedRequest request) =>
        new(Party(request.Sender), Party(request.Recipient), request.Recipient.PNumber);

    private static SubjectParty Party(StatedParty party) => new(party.Name, party.Scheme, party.Number);
}
