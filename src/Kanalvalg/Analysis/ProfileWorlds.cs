using System.Numerics;

namespace Kanalvalg;

/// <summary>What one profile decides on a day, in both directions: what every check looks at.</summary>
internal sealed class ProfileWorlds
{
    public ProfileWorlds(CompiledProfile profile, DateTime? day, int mostNodes, IReadOnlyList<Condition>? further = null)
    {
        Profile = profile.Profile;
        Outbound = ScenarioWorld.Of(Direction.Outbound, [(profile, day)], mostNodes, further);
        Inbound = ScenarioWorld.Of(Direction.Inbound, [(profile, day)], mostNodes, further);
        Day = day;
    }

    public JurisdictionProfile Profile { get; }

    public DateTime? Day { get; }

    public ScenarioWorld Outbound { get; }

    public ScenarioWorld Inbound { get; }

    public ScenarioWorld[] Both => [Outbound, Inbound];

    /// <summary>How many scenarios there are.</summary>
    public BigInteger Scenarios => Outbound.Count(DiagramSpace.True) + Inbound.Count(DiagramSpace.True);

    /// <summary>The part of each direction that a function says.</summary>
    public ScenarioRegion Where(Func<ScenarioWorld, ProfileMeaning, int> says) =>
        new(Outbound.Within(says(Outbound, Outbound.Meanings[0])), Inbound.Within(says(Inbound, Inbound.Meanings[0])));

    /// <summary>The part of the outbound scenarios that a function says.</summary>
    public ScenarioRegion WhereSent(Func<ScenarioWorld, ProfileMeaning, int> says) =>
        new(Outbound.Within(says(Outbound, Outbound.Meanings[0])), DiagramSpace.False);

    /// <summary>The scenarios in which a rule is in force.</summary>
    public ScenarioRegion InForce(int rule) => Where((_, meaning) => meaning.Rule(rule));

    /// <summary>How many scenarios a region has.</summary>
    public BigInteger Count(ScenarioRegion region) => Outbound.Count(region.Outbound) + Inbound.Count(region.Inbound);
}

/// <summary>A part of the scenarios of both directions, as a diagram of each.</summary>
internal readonly record struct ScenarioRegion(int Outbound, int Inbound)
{
    public static readonly ScenarioRegion Empty = new(DiagramSpace.False, DiagramSpace.False);

    public bool IsEmpty => this == Empty;
}
