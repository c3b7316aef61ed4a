using System.Globalization;
using System.Numerics;

namespace Kanalvalg;

/// <summary>
/// One thing that an analysis found: what, in how many scenarios of how many, under which conditions, one of them as a request, and
/// where in the file. Immutable.
/// </summary>
public sealed class Finding
{
    private readonly Issue _issue;

    internal Finding(Issue issue, BigInteger scenarios, BigInteger ofScenarios) => (_issue, Scenarios, OfScenarios) = (issue, scenarios, ofScenarios);

    /// <summary>The code, <c>KV2001</c>, which docs/diagnostics.md explains.</summary>
    public string Code => _issue.Kind.Code;

    /// <summary>What it is about: the id of a rule, an invariant, a route, a statement, or several of these; empty for the whole profile.</summary>
    public string Subject => _issue.Subject;

    /// <summary>The code and the subject: what a profile names to accept it.</summary>
    public string Reference => _issue.Reference;

    /// <summary>How much it weighs.</summary>
    public DiagnosticSeverity Severity => _issue.Kind.Severity;

    /// <summary>In how many scenarios. Of a rule that is never in force, of what is never used: 0.</summary>
    public BigInteger Scenarios { get; }

    /// <summary>How many scenarios there are.</summary>
    public BigInteger OfScenarios { get; }

    /// <summary>The scenarios as few conditions, each as a profile writes it, widest first.</summary>
    public IReadOnlyList<string> Conditions => [.. Where.Select(ConditionJson.Of)];

    /// <summary>Whether <see cref="Conditions"/> are all, or only the first of many.</summary>
    public bool IsDescribed { get; internal init; } = true;

    /// <summary>One of the scenarios, as request JSON; <c>null</c> where there is none.</summary>
    public string? Example { get; internal init; }

    /// <summary>Why the profile accepts it; <c>null</c> where it does not.</summary>
    public LocalizedText? Accepted { get; internal init; }

    internal IReadOnlyList<Condition> Where { get; init; } = [];

    internal ProfilePart Part => _issue.Part;

    internal IReadOnlyList<string> Names => _issue.Names;

    internal LocalizedText Template => _issue.Kind.Text;

    /// <summary>What it says, names in backticks.</summary>
    public string Text(Language language) =>
        string.Format(CultureInfo.InvariantCulture, Template.In(language), [.. Names.Select(name => (object)("`" + name + "`"))]);

    /// <summary>The code and the English text.</summary>
    public override string ToString() => Code + ": " + Text(Language.English);
}
