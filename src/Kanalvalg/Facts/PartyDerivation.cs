namespace Kanalvalg;

/// <summary>
/// Whether a party is inside: a citizen, a business, an association or an authority never is; anyone else is where the party's own
/// address is at one of the profile's domains. Without an address whoever is called internal is inside; without domains nobody else is.
/// </summary>
internal static class PartyDerivation
{
    public const int OwnDomain = 0;
    public const int OtherDomain = 1;
    public const int NoAddress = 2;

    public static void Derive(
        FactSpace space,
        StatedParty party,
        int kind,
        int inside,
        int domain,
        string[] internalDomains,
        StatedRequest request,
        ScenarioDraft draft,
        List<RequestProblem> problems)
    {
        int at = DomainOf(party.Email, internalDomains);
        draft.Choose(domain, at, FactOrigin.Derived);
        bool hasDomains = internalDomains.Length > 0;
        StatedFact stated = request[inside];
        if (stated.Kind == StatedKind.Known)
        {
            if (Reach(space, kind, hasDomains, at, draft, onlyGiven: true) is not (true, true))
            {
                problems.Add(new RequestProblem(space.Facts[inside].Name, Messages.DerivedTwice(space.Facts[inside].Name, "the party's kind and address")));
            }

            ExcludeKinds(space, kind, hasDomains, at, stated.Value, draft);
            return;
        }

        (bool mayBeIn, bool mayBeOut) = Reach(space, kind, hasDomains, at, draft, onlyGiven: false);
        if (mayBeIn != mayBeOut)
        {
            draft.Choose(inside, mayBeIn ? 1 : 0, FactOrigin.Derived);
        }
    }

    /// <summary>Whether a party of this kind may be inside, and may be outside.</summary>
    public static (bool In, bool Out) Allowed(string kind, bool hasDomains, int domain) => kind switch
    {
        "citizen" or "business" or "association" or "authority" => (false, true),
        _ when !hasDomains => kind == "internal" ? (true, false) : (false, true),
        _ => domain switch
        {
            OwnDomain => (true, false),
            OtherDomain => (false, true),
            _ => kind == "internal" ? (true, false) : (true, true),
        },
    };

    /// <summary>Whether a party of this kind may be inside, and may be outside, at some address.</summary>
    public static (bool In, bool Out) Reach(string kind, bool hasDomains)
    {
        (bool mayBeIn, bool mayBeOut) = (false, false);
        foreach (int domain in new[] { OwnDomain, OtherDomain, NoAddress })
        {
            (bool isIn, bool isOut) = Allowed(kind, hasDomains, domain);
            (mayBeIn, mayBeOut) = (mayBeIn | isIn, mayBeOut | isOut);
        }

        return (mayBeIn, mayBeOut);
    }

    private static void ExcludeKinds(FactSpace space, int kind, bool hasDomains, int domain, FactValue inside, ScenarioDraft draft)
    {
        for (int i = 0; i < space.Layouts[kind].Count; i++)
        {
            (bool mayBeIn, bool mayBeOut) = Allowed(space.Facts[kind].Values[i], hasDomains, domain);
            if (!(inside == FactValue.Of(true) ? mayBeIn : mayBeOut))
            {
                draft.Exclude(kind, i);
            }
        }
    }

    private static (bool In, bool Out) Reach(FactSpace space, int kind, bool hasDomains, int domain, ScenarioDraft draft, bool onlyGiven)
    {
        bool all = onlyGiven && draft.OriginOf(kind) != FactOrigin.Given;
        (bool mayBeIn, bool mayBeOut) = (false, false);
        for (int i = 0; i < space.Layouts[kind].Count; i++)
        {
            if (all || draft.MayBe(kind, i))
            {
                (bool isIn, bool isOut) = Allowed(space.Facts[kind].Values[i], hasDomains, domain);
                (mayBeIn, mayBeOut) = (mayBeIn | isIn, mayBeOut | isOut);
            }
        }

        return (mayBeIn, mayBeOut);
    }

    /// <summary>Whose domain an address is at.</summary>
    public static int DomainOf(string? email, ReadOnlySpan<string> internalDomains)
    {
        if (email is null || internalDomains.IsEmpty)
        {
            return NoAddress;
        }

        ReadOnlySpan<char> address = email.AsSpan().TrimEnd();
        foreach (string own in internalDomains)
        {
            // No domain has an @ of its own: the one before it is the last. Most write it as the profile does.
            int at = address.Length - own.Length - 1;
            if (at >= 0 && address[at] == '@' && address.Slice(at + 1) is var domain
                && (domain.SequenceEqual(own.AsSpan()) || domain.Equals(own.AsSpan(), StringComparison.OrdinalIgnoreCase)))
            {
                return OwnDomain;
            }
        }

        return address.IsEmpty ? NoAddress : OtherDomain;
    }
}
