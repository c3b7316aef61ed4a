using Microsoft.Extensions.Primitives;

namespace Kanalvalg;

/// <summary>Decides by what is served at the moment of the call, measured. Thread-safe.</summary>
internal sealed class KanalvalgService(ReloadingProfiles profiles, OptionsSource options, DecisionTelemetry telemetry) : IKanalvalg, IDisposable
{
    public ProfileSet Profiles => profiles.Current;

    public Decision Decide(DecisionRequest request, string? profile = null)
    {
        Require.NotNull(request, nameof(request));
        return Decide(profiles.Current.Get(profile, request.At), engine => engine.Encode(request)).OrThrow();
    }

    public DecisionResult Decide(ReadOnlyMemory<byte> utf8Json, string? profile = null)
    {
        ProfileSet set = profiles.Current;
        DateTime? day = set.HasSeveralTexts(profile) ? JsonDay.Of(utf8Json.Span) : null;
        return Decide(set.Get(profile, day), engine => engine.Encode(utf8Json));
    }

    public RecipientsDecision DecideAll(DecisionRequest request, IReadOnlyList<Recipient> recipients, string? profile = null)
    {
        Require.NotNull(request, nameof(request));
        Require.NotNull(recipients, nameof(recipients));
        DecisionEngine engine = profiles.Current.Get(profile, request.At);
        using MeasuredDecision measured = new(telemetry, engine.Profile);
        try
        {
            RecipientsDecision decision = engine.DecideAll(request, recipients);
            measured.Decided(decision.Each);
            return decision;
        }
        catch (InvalidRequestException e)
        {
            measured.Refused(e.Problems);
            throw;
        }
    }

    public IChangeToken GetReloadToken() => profiles.GetReloadToken();

    public void Dispose()
    {
        profiles.Dispose();
        options.Dispose();
    }

    // One engine for encoding and deciding: whatever is swapped meanwhile, this decision is by one text.
    private DecisionResult Decide(DecisionEngine engine, Func<DecisionEngine, ScenarioResult> encode)
    {
        using MeasuredDecision measured = new(telemetry, engine.Profile);
        ScenarioResult request = encode(engine);
        if (request.Scenario is not { } scenario)
        {
            measured.Refused(request.Problems);
            return new DecisionResult(engine.Profile, null, request.Problems);
        }

        Decision decision = engine.Decide(scenario);
        measured.Decided(decision);
        return new DecisionResult(engine.Profile, decision, request.Problems);
    }
}
