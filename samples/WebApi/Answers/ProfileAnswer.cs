namespace Kanalvalg.Samples.WebApi;

/// <summary>A text of a profile as a client sees it.</summary>
internal sealed record ProfileAnswer(string Id, string Version, string Title, DateOnly? From, DateOnly? Until, string Sha256, IEnumerable<string> Outbound, IEnumerable<string> Inbound)
{
    public static ProfileAnswer Of(JurisdictionProfile profile) => new(
        profile.Id,
        profile.Version,
        profile.Title.In(Language.English),
        Day(profile.InForce.From),
        Day(profile.InForce.Until),
        profile.Sha256,
        profile.OutboundRoutes.Select(route => route.Id),
        profile.InboundRoutes.Select(route => route.Id));

    private static DateOnly? Day(DateTime? day) => day is { } one ? DateOnly.FromDateTime(one) : null;
}
