using System.Globalization;

namespace Kanalvalg.Tool;

/// <summary>What proposed scenarios show, how few would do, and what no scenario can show.</summary>
internal static class WitnessText
{
    public static void Write(TextWriter output, WitnessSet witness, ProfilePlaces places)
    {
        string[] unreached = [.. witness.Unreached.Where(unreached => !IsSaidAlready(witness, unreached))
            .Select(unreached => $"{places.Find(unreached.Target.Part)}: {WhyNot(unreached)}").Distinct(StringComparer.Ordinal)];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"to be shown:            {witness.Targets.Count - witness.Unreached.Count}"));
        if (witness.Known > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"shown already:          {witness.Known}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"scenarios proposed:     {witness.Scenarios.Count}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"no set is smaller than: {witness.Least}"));
        if (unreached.Length > 0)
        {
            output.WriteLine("what no scenario can show:");
        }

        foreach (string line in unreached)
        {
            output.WriteLine("  " + line);
        }
    }

    /// <summary>A target on a line.</summary>
    public static string Of(WitnessTarget target) => target switch
    {
        WitnessTarget.RuleInForce => target.Part.Name + ": in force",
        WitnessTarget.PartOutcome part => $"{part.Part.Name}: {PartText.Of(part.Condition)}: {(part.Holds ? "true" : "false")}",
        WitnessTarget.DutyLaid => target.Part.Name + ": laid on someone",
        WitnessTarget.InvariantHolds => target.Part.Name + ": at its edge",
        _ => target.Part.Name + ": just beside it",
    };

    // An invariant whose condition never holds has no edge either.
    private static bool IsSaidAlready(WitnessSet witness, UnreachedTarget unreached) =>
        unreached.Target is WitnessTarget.InvariantEdge && witness.Unreached.Any(other => other.Target is WitnessTarget.InvariantHolds && other.Target.Part == unreached.Target.Part);

    private static string WhyNot(UnreachedTarget unreached) => unreached.Target switch
    {
        WitnessTarget.RuleInForce { Rule: var rule } => unreached.Why is { } why
            ? string.Format(CultureInfo.InvariantCulture, why.Text.In(Language.English), $"`{rule.Id}`", $"`{unreached.By}`")
            : $"the rule `{rule.Id}` can never be in force: its text is in force on no day of the profile's",
        WitnessTarget.PartOutcome part => $"{part.Part.Name}: {PartText.Of(part.Condition)}: cannot be {(part.Holds ? "true" : "false")}: no such scenario can occur",
        WitnessTarget.DutyLaid => $"{unreached.Target.Part.Name}: can be laid on nobody while all facts are stated",
        WitnessTarget.InvariantHolds => $"{unreached.Target.Part.Name}: its condition cannot hold",
        _ => $"{unreached.Target.Part.Name}: no scenario in which its condition holds has one beside it, alike but for one fact, in which it does not",
    };
}
