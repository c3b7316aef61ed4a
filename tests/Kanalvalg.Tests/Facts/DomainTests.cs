using Kanalvalg.Tests.Properties;

namespace Kanalvalg.Tests.Facts;

/// <summary>Whose domain an address is at: what stands behind its last @, in any case of letters, white space around it aside.</summary>
public sealed class DomainTests
{
    private static readonly string[] Domains = ["varde.dk", "VARDE.dk", "post.varde.dk", "k", "K", "\u212A", "ærø.dk", "ÆRØ.DK", ".", "varde.dk."];
    private static readonly string[] Parts = ["@", "@", "@", "a", "anna", " ", "\t", "\u00A0", "\0", "varde.dk", "vArDe.Dk", "post.", "k", "K", "\u212A", "Ærø.dk", "."];

    [Fact]
    public void AnAddressIsAtTheDomainBehindItsLastAt()
    {
        Dice dice = new(1);
        int own = 0;
        for (int i = 0; i < 100_000; i++)
        {
            string[] domains = [.. dice.Some(Domains, 0, 3)];
            string? address = dice.Chance(1) ? null : string.Concat(dice.Many(0, 5, () => dice.One(Parts)));
            int expected = Plainly(address, domains);
            PartyDerivation.DomainOf(address, domains).ShouldBe(expected, address);
            own += expected == PartyDerivation.OwnDomain ? 1 : 0;
        }

        own.ShouldBeGreaterThan(1_000);
    }

    private static int Plainly(string? address, string[] domains)
    {
        if (domains.Length == 0 || string.IsNullOrWhiteSpace(address))
        {
            return PartyDerivation.NoAddress;
        }

        string trimmed = address.Trim();
        int at = trimmed.LastIndexOf('@');
        return at >= 0 && domains.Contains(trimmed[(at + 1)..], StringComparer.OrdinalIgnoreCase) ? PartyDerivation.OwnDomain : PartyDerivation.OtherDomain;
    }
}
