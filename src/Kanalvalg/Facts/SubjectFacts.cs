namespace Kanalvalg;

/// <summary>What the subject line holds: worked out from its text; the host may add to that, never take away.</summary>
internal static class SubjectFacts
{
    public static void Take(FactDefinition definition, int fact, StatedFact stated, StatedRequest request, ScenarioDraft draft)
    {
        long present = stated.Kind is StatedKind.Known or StatedKind.Partly ? stated.Value.Raw : 0;
        long denied = stated.Kind switch
        {
            StatedKind.Known => ~present,
            StatedKind.Partly => stated.Denied,
            _ => 0,
        };

        if (request.SubjectText is { } text)
        {
            long found = Found(definition, SubjectDetector.Detect(text, Parties(request)));
            present |= found;
            denied |= (stated.Kind == StatedKind.Nothing ? ~0 : Detectable(definition)) & ~present;
            draft.SetMembers(fact, present, denied & ~present, stated.Kind is StatedKind.Known or StatedKind.Partly ? FactOrigin.Given : FactOrigin.Derived);
        }
        else if (stated.Kind is StatedKind.Known or StatedKind.Partly)
        {
            draft.SetMembers(fact, present, denied & ~present, FactOrigin.Given);
        }
        else if (stated.Kind == StatedKind.Nothing && definition.Assume is { } assumed)
        {
            draft.Set(fact, assumed, FactOrigin.Assumed);
        }
    }

    private static long Detectable(FactDefinition definition) =>
        Bit(definition, "cprNumber") | Bit(definition, "cvrNumber") | Bit(definition, "otherNumber") | Bit(definition, "name");

    private static long Found(FactDefinition definition, SubjectFinding finding) =>
        (finding.HasFlag(SubjectFinding.CprNumber) ? Bit(definition, "cprNumber") : 0)
        | (finding.HasFlag(SubjectFinding.CvrNumber) ? Bit(definition, "cvrNumber") : 0)
        | (finding.HasFlag(SubjectFinding.OtherNumber) ? Bit(definition, "otherNumber") : 0)
        | (finding.HasFlag(SubjectFinding.Name) ? Bit(definition, "name") : 0);

    private static long Bit(FactDefinition definition, string code) => definition.IndexOf(code) is var i and >= 0 ? 1L << i : 0;

    private static SubjectParties Parties(StatedRequest request) =>
        new(Party(request.Sender), Party(request.Recipient), request.Recipient.PNumber);

    private static SubjectParty Party(StatedParty party) => new(party.Name, party.Scheme, party.Number);
}
