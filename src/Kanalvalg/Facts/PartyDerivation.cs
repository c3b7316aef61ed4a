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
