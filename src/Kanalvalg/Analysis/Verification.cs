using System.Numerics;

namespace Kanalvalg;

/// <summary>What was proved of a profile over all its scenarios. Immutable.</summary>
public sealed class Verification
{
    internal Verification(JurisdictionProfile profile, DateTime? day, BigInteger scenarios, IReadOnlyList<Finding> findings) =>
        (Profile, Day, Scenarios, Findings) = (profile, day, scenarios, findings);

    /// <summary>The profile.</summary>
    public JurisdictionProfile Profile { get; }

    /// <summary>The day whose text was looked at; <c>null</c> for the latest text.</summary>
    public DateTime? Day { get; }

    /// <summary>How many scenarios there are: all that a host can state of the facts that scope, rules and invariants rest on, within the scope, less what is impossible. 0 where the analysis ended before it could count.</summary>
    public BigInteger Scenarios { get; }

    /// <summary>The names of the facts that the scenarios span: <c>direction</c>, then those that most rules rest on first.</summary>
    public IReadOnlyList<string> Facts { get; internal init; } = [];

    /// <summary>All findings, those that the profile accepts among them, by code, then as the profile lists what they are about.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The findings that the profile does not accept.</summary>
    public IEnumerable<Finding> Open => Findings.Where(finding => finding.Accepted is null);

    /// <summary>Whether everything was looked at; if not, a finding says where it ended.</summary>
    public bool IsComplete => Findings.All(finding => finding.Code != FindingKind.TooLarge.Code);

    /// <summary>Whether everything was looked at and nothing is left that the profile does not accept.</summary>
    public bool Succeeded => !Open.Any();
}
