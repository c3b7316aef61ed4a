using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Kanalvalg;

/// <summary>
/// A decision with all that it was decided on, in codes: what to keep, so that it can be decided again and compared. It holds no number,
/// name, address or text of the request. Immutable.
/// </summary>
public sealed class DecisionRecord
{
    internal DecisionRecord(ProfileStamp profile, Scenario scenario, Language language, SyntaxNode decision) =>
        (Profile, Scenario, Language, Decision) = (profile, scenario, language, decision);

    /// <summary>The profile that decided.</summary>
    public ProfileStamp Profile { get; }

    /// <summary>The facts that were decided on, as they were.</summary>
    public Scenario Scenario { get; }

    /// <summary>The language of the decision's texts.</summary>
    public Language Language { get; }

    /// <summary>The decision as recorded.</summary>
    internal SyntaxNode Decision { get; }

    /// <summary>Which profile a record names, so that its engine can be found; <c>null</c> where the bytes are no record.</summary>
    public static ProfileStamp? ReadProfile(ReadOnlyMemory<byte> utf8) =>
        DecisionRecordReader.Parse(utf8, new DiagnosticBag()) is { } root ? DecisionRecordReader.StampOf(root) : null;

    /// <summary>Reads a record for an engine. Never throws, whatever the bytes; an engine of another profile is warned of.</summary>
    public static DecisionRecordResult Read(DecisionEngine engine, ReadOnlyMemory<byte> utf8)
    {
        Require.NotNull(engine, nameof(engine));
        DiagnosticBag diagnostics = new();
        DecisionRecord? record = null;
        if (DecisionRecordReader.Parse(utf8, diagnostics) is { } root)
        {
            ProfileStamp stamp = DecisionRecordReader.StampOf(root);
            JurisdictionProfile profile = engine.Profile;
            if (stamp != new ProfileStamp(profile.Id, profile.Version, profile.Sha256))
            {
                diagnostics.Report(root.Member("profile")!, Messages.RecordOtherProfile());
            }

            SyntaxNode decision = root.Member("decision")!;
            _ = LanguageCodes.TryParse(decision.Member("language")!.Text, out Language language);
            Scenario? scenario = new DecisionRecordReader(engine.Compiled, diagnostics).ScenarioOf(root.Member("scenario")!);
            record = scenario is null ? null : new DecisionRecord(stamp, scenario, language, decision);
        }

        return new DecisionRecordResult(record, diagnostics.Sorted());
    }

    /// <summary>Decides again what a record holds, and compares. Never throws, whatever the bytes.</summary>
    public static ReplayResult Replay(DecisionEngine engine, ReadOnlyMemory<byte> utf8)
    {
        DecisionRecordResult read = Read(engine, utf8);
        if (read.Record is not { } record)
        {
            return new ReplayResult(null, [], read.Diagnostics);
        }

        Decision decision = engine.Decide(record.Scenario);
        string now = JsonRendering.Of(indented: false, json => DecisionRendering.WriteJson(json, decision, record.Language));
        SyntaxNode again = JsonSyntax.Read(new SourceText("decision", Encoding.UTF8.GetBytes(now)), int.MaxValue, new DiagnosticBag())!;
        return new ReplayResult(decision, DecisionDifference.Of(record.Decision, again), read.Diagnostics);
    }

    internal static string Write(Decision decision, Language language, bool indented) =>
        JsonRendering.Of(indented, json => DecisionRecordWriter.Write(json, decision, language));
}

/// <summary>A record, or what is wrong with it. Immutable.</summary>
public sealed class DecisionRecordResult
{
    internal DecisionRecordResult(DecisionRecord? record, IReadOnlyList<Diagnostic> diagnostics) => (Record, Diagnostics) = (record, diagnostics);

    /// <summary>The record; <c>null</c> where there is any error.</summary>
    public DecisionRecord? Record { get; }

    /// <summary>All problems; there may be warnings beside a record.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a record.</summary>
    [MemberNotNullWhen(true, nameof(Record))]
    public bool Succeeded => Record is not null;
}

/// <summary>What came of deciding again. Immutable.</summary>
public sealed class ReplayResult
{
    internal ReplayResult(Decision? decision, IReadOnlyList<string> differences, IReadOnlyList<Diagnostic> diagnostics) =>
        (Decision, Differences, Diagnostics) = (decision, differences, diagnostics);

    /// <summary>Whether the record could be read and the decision is the same, every member and text of it.</summary>
    public bool Same => Decision is not null && Differences.Count == 0;

    /// <summary>The decision as it is now; <c>null</c> where the record could not be read.</summary>
    public Decision? Decision { get; }

    /// <summary>Where the two differ, as paths with what is there now; nothing of what was recorded is repeated.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>What is wrong with the record, or worth knowing.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
