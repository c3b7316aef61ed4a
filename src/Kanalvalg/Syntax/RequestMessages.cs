namespace Kanalvalg;

/// <summary>What is said of a request. Names of facts and codes of the catalogue may be said, nothing that the request holds.</summary>
internal static partial class Messages
{
    public static DiagnosticText RequestUnknownFact() => Error("KV0901", "there is no such fact") with { Expected = "the name of a fact of the catalogue or the profile" };

    public static DiagnosticText RequestValue(string name, FactDefinition fact, string? nearest = null) => Error("KV0902", $"this is no value of `{name}`") with
    {
        Expected = fact.Type switch
        {
            FactType.Boolean => "true, false or null",
            FactType.Number => "a whole number from 0 up, or null",
            FactType.Choice => "one of " + string.Join(", ", fact.Values.Take(12).Select(value => $"`{value}`")) + (fact.Values.Count > 12 ? " …" : ""),
            _ => "a list of " + string.Join(", ", fact.Values.Take(12).Select(value => $"`{value}`")) + (fact.Values.Count > 12 ? " …" : "") + ", or an object of them with true, false or null",
        },
        Nearest = nearest,
    };

    public static DiagnosticText RequestMember(IEnumerable<string> known, string? nearest) => Error("KV0903", "there is no such member") with
    {
        Expected = "one of " + string.Join(", ", known.Select(name => $"`{name}`")),
        Nearest = nearest,
    };

    public static DiagnosticText RequestText(string expected) => Error("KV0904", "this cannot stand here") with { Expected = expected };

    public static DiagnosticText RequestRepeated() => Error("KV0905", "this member stands here twice") with { Expected = "each member once" };

    public static DiagnosticText RequestDirection() => Error("KV0906", "the request does not say which way it goes") with { Expected = "`direction` with `outbound` or `inbound`" };

    public static DiagnosticText NotIdentifying() => Error("KV0907", "a P-number does not identify a party") with { Expected = "the P-number in its own member" };

    public static DiagnosticText ForeignFact(string name, Direction direction) => Error(
        "KV0910", $"`{name}` is no fact of an {(direction == Direction.Outbound ? "outbound" : "inbound")} communication") with
    {
        Expected = "the fact left out",
    };

    public static DiagnosticText DerivedTwice(string name, string from) => Error("KV0911", $"`{name}` is given, and so is what it is worked out from") with { Expected = $"either `{name}` or {from}" };

    public static DiagnosticText ImpliedDenied(string stated, string denied) => Error("KV0912", $"`{stated}` is stated, but `{denied}`, which it implies, is denied") with { Expected = $"`{denied}` left out or true" };

    public static DiagnosticText TwoNumbers() => Error("KV0913", "more than one identifying number is given for the same party") with { Expected = "one of `cpr`, `cvr`, `nationalIdentityNumber` and `organisationNumber`" };

    public static DiagnosticText ImpossibleFacts(IEnumerable<string> facts) =>
        Error("KV0914", "the facts cannot occur together" + string.Concat(facts.Select((fact, i) => $"{(i == 0 ? ": " : ", ")}`{fact}`"))) with { Expected = "facts that the profile does not call impossible" };

    public static DiagnosticText WantedUnknown() => Error("KV0915", "what is wanted is none of the profile's routes in this direction") with { Expected = "a channel, a route or a system of the profile" };

    public static DiagnosticText NotInForce() => Error("KV0916", "the profile is not in force on the day of the communication") with { Expected = "a day within the profile's `inForce`" };

    public static DiagnosticText ProfileOver() => Error("KV0917", "the profile is over") with { Expected = "a profile that is in force, or the day of the communication in `at`" };

    public static DiagnosticText BadPNumber() => Error("KV0918", "this is no P-number") with { Expected = "ten digits" };
}
