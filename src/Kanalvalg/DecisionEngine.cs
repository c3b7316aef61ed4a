namespace Kanalvalg;

/// <summary>
/// Decides by one profile. Immutable and thread-safe: share one. Compiling and deciding cannot fail; all that can fails before, when a
/// profile is read or a request encoded. Another engine under the same face says itself how it fails.
/// </summary>
public sealed class DecisionEngine
{
    private readonly CompiledProfile _profile;

    private DecisionEngine(CompiledProfile profile) => _profile = profile;

    /// <summary>The profile that it decides by.</summary>
    public JurisdictionProfile Profile => _profile.Profile;

    internal CompiledProfile Compiled => _profile;

    /// <summary>Makes an engine of a profile.</summary>
    public static DecisionEngine Compile(JurisdictionProfile profile)
    {
        Require.NotNull(profile, nameof(profile));
        return new DecisionEngine(new CompiledProfile(profile));
    }

    /// <summary>Makes an engine that matches rules in another way.</summary>
    internal static DecisionEngine Compile(JurisdictionProfile profile, Func<CompiledProfile, IRuleMatcher> matcher) => new(new CompiledProfile(profile, matcher));

    /// <summary>Works out the facts of a request, or says all that is wrong with it.</summary>
    public ScenarioResult Encode(DecisionRequest request)
    {
        Require.NotNull(request, nameof(request));
        return RequestEncoder.Encode(_profile, request);
    }

    /// <summary>Works out the facts of a request in JSON, or says all that is wrong with it. Never throws, whatever the bytes.</summary>
    public ScenarioResult Encode(ReadOnlyMemory<byte> utf8Json) => RequestEncoder.Encode(_profile, utf8Json);

    /// <summary>Works out the facts of a request in JSON, or says all that is wrong with it.</summary>
    public ScenarioResult Encode(string json)
    {
        Require.NotNull(json, nameof(json));
        return RequestEncoder.Encode(_profile, System.Text.Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Decides. Total.</summary>
    /// <exception cref="ArgumentException">The scenario was encoded for another engine.</exception>
    public Decision Decide(Scenario scenario)
    {
        Require.NotNull(scenario, nameof(scenario));
        if (!ReferenceEquals(scenario.Space, _profile.Space))
        {
            throw new ArgumentException("the scenario was encoded for another engine", nameof(scenario));
        }

        return DecideOwn(scenario);
    }

    private Decision DecideOwn(Scenario scenario) => scenario.Decision is Decision { IsMade: true } known ? known : DecideAnew(scenario);

    private Decision DecideAnew(Scenario scenario)
    {
        if (scenario.Decision is not Decision decision)
        {
            scenario.Decision = decision = new Decision(_profile, scenario);
        }

        Outcome outcome = Decider.Decide(_profile, scenario, _profile.Decisions);
        decision.Make(outcome);
        if (!outcome.IsSettled)
        {
            _profile.Decisions.Keep(decision);
        }

        return decision;
    }

    /// <summary>Decides again what a record holds (<see cref="DecisionRendering.ToRecord"/>) and compares. Never throws, whatever the bytes.</summary>
    public ReplayResult Replay(ReadOnlyMemory<byte> utf8Record) => DecisionRecord.Replay(this, utf8Record);

    /// <summary>Encodes and decides.</summary>
    /// <exception cref="InvalidRequestException">The request cannot be; the exception says all that is wrong with it.</exception>
    public Decision Decide(DecisionRequest request) => DecideOwn(Encode(request).OrThrow());

    /// <summary>
    /// Decides requests as they come, each by itself and in their order; a bad one gives its problems and the rest go on. Reads ahead by
    /// some hundreds, and never holds more than about a thousand. On as many cores as
    /// <see cref="ParallelOptions.MaxDegreeOfParallelism"/> says, all by default; its token, like that of the enumeration, ends it.
    /// </summary>
    public IAsyncEnumerable<DecisionResult> DecideMany(IAsyncEnumerable<DecisionRequest> requests, ParallelOptions? options = null)
    {
        Require.NotNull(requests, nameof(requests));
        return RequestStream.DecideMany(this, requests, options ?? new ParallelOptions(), CancellationToken.None);
    }

    /// <summary>
    /// Decides packed scenarios of any message. The day picks the rules in force, as <see cref="DecisionRequest.At"/> does. Making it ready takes
    /// milliseconds: keep it.
    /// </summary>
    /// <exception cref="NotSupportedException">The profile has over 8,190 routes.</exception>
    public BatchDecider ForScenarios(DateTime? at = null) => new(_profile, null, at?.Date, System.Numerics.Vector.IsHardwareAccelerated);

    /// <summary>
    /// Decides packed recipients of one message. What the request settles is settled once; a row says what it leaves unknown and what
    /// counts. What the catalogue or the profile assumes of the recipient is settled too, unless the request says that it is unknown.
    /// </summary>
    /// <exception cref="ArgumentException">The scenario was encoded for another engine.</exception>
    /// <exception cref="NotSupportedException">The profile has over 8,190 routes.</exception>
    public BatchDecider ForMessage(Scenario message)
    {
        Require.NotNull(message, nameof(message));
        return ReferenceEquals(message.Space, _profile.Space)
            ? new BatchDecider(_profile, message, message.Dates.At, System.Numerics.Vector.IsHardwareAccelerated)
            : throw new ArgumentException("the scenario was encoded for another engine", nameof(message));
    }

    /// <summary>Decides for each of several recipients, and for all together.</summary>
    /// <exception cref="InvalidRequestException">The request cannot be for one of them.</exception>
    public RecipientsDecision DecideAll(DecisionRequest request, IReadOnlyList<Recipient> recipients)
    {
        Require.NotNull(request, nameof(request));
        Require.NotNull(recipients, nameof(recipients));
        return new RecipientsDecision([.. recipients.Select(recipient => Decide(request.For(recipient, recipients.Count)))]);
    }
}
