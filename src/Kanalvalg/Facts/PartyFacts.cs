namespace Kanalvalg;

/// <summary>Whether a party is inside, as its kind and address tell (<see cref="PartyDerivation"/>). What does not depend on the request is worked out once. Immutable and thread-safe.</summary>
internal sealed class PartyFacts
{
    private readonly FactSpace _space;
    private readonly int _kind;
    private readonly int _inside;
    private readonly int _domain;
    private readonly string[] _internalDomains;

    // For each domain that an address can be at the kinds that may be inside, and those that may be outside.
    private readonly ulong[][] _in;
    private readonly ulong[][] _out;

    public PartyFacts(FactSpace space, int kind, int inside, int domain, string[] internalDomains)
    {
        (_space, _kind, _inside, _domain, _internalDomains) = (space, kind, inside, domain, internalDomains);
        int[] domains = [PartyDerivation.OwnDomain, PartyDerivation.OtherDomain, PartyDerivation.NoAddress];
        _in = [.. domains.Select(at => KindsOf(code => PartyDerivation.Allowed(code, internalDomains.Length > 0, at).In))];
        _out = [.. domains.Select(at => KindsOf(code => PartyDerivation.Allowed(code, internalDomains.Length > 0, at).Out))];
    }

    public void Derive(StatedParty party, StatedRequest request, ScenarioDraft draft, List<RequestProblem> problems)
    {
        int at = PartyDerivation.DomainOf(party.Email, _internalDomains);
        draft.Choose(_domain, at, FactOrigin.Derived);
        StatedFact stated = request[_inside];
        if (stated.Kind == StatedKind.Known)
        {
            if (!IsLeftOpen(at, draft))
            {
                problems.Add(new RequestProblem(_space.Facts[_inside].Name, Messages.DerivedTwice(_space.Facts[_inside].Name, "the party's kind and address")));
            }

            draft.Keep(_kind, stated.Value == FactValue.Of(true) ? _in[at] : _out[at]);
            return;
        }

        bool mayBeIn = draft.MayBeAny(_kind, _in[at]);
        if (mayBeIn != draft.MayBeAny(_kind, _out[at]))
        {
            draft.Choose(_inside, mayBeIn ? 1 : 0, FactOrigin.Derived);
        }
    }

    // Only a kind that was given counts here: one that is assumed gives way.
    private bool IsLeftOpen(int at, ScenarioDraft draft) =>
        draft.OriginOf(_kind) == FactOrigin.Given
            ? draft.MayBeAny(_kind, _in[at]) && draft.MayBeAny(_kind, _out[at])
            : Array.Exists(_in[at], word => word != 0) && Array.Exists(_out[at], word => word != 0);

    private ulong[] KindsOf(Predicate<string> isOne)
    {
        FactLayout layout = _space.Layouts[_kind];
        ulong[] kinds = new ulong[((layout.First & 63) + layout.Count + 63) / 64];
        for (int i = 0; i < layout.Count; i++)
        {
            int bit = (layout.First & 63) + i;
            kinds[bit >> 6] |= isOne(_space.Facts[_kind].Values[i]) ? 1UL << (bit & 63) : 0;
        }

        return kinds;
    }
}
