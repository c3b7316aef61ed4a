using CsvHelper.Configuration.Attributes;

namespace Kanalvalg.Samples.MassMailing;

/// <summary>One recipient as the extract has it. The mailing's own output names recipients by <see cref="Id"/> alone.</summary>
internal sealed record RegisterRow
{
    [Name("id")]
    public required int Id { get; init; }

    [Name("cpr")]
    public required string Cpr { get; init; }

    [Name("name")]
    public required string Name { get; init; }

    [Name("digital_post")]
    public required DigitalPostStatus DigitalPost { get; init; }

    [Name("has_address")]
    public required bool HasAddress { get; init; }

    [Name("abroad")]
    public required bool Abroad { get; init; }
}
