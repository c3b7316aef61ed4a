namespace Kanalvalg;

/// <summary>The facts of one communication. What is left out is unknown, unless the catalogue or the profile assumes it.</summary>
public sealed record DecisionRequest
{
    /// <summary>Which way it goes.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Who acts for the body.</summary>
    public Fact<Actor> Actor { get; init; }

    /// <summary>The day of the dispatch or the receipt: it picks the rules in force, and deadlines count from it. The time of day is not looked at.</summary>
    public DateTime? At { get; init; }

    /// <summary>What the user is about to do, as a selector: a channel, a route or a system.</summary>
    public string? Wanted { get; init; }

    /// <summary>The message.</summary>
    public Message? Message { get; init; }

    /// <summary>The message that this one answers.</summary>
    public InReplyTo? InReplyTo { get; init; }

    /// <summary>The sender.</summary>
    public Sender? Sender { get; init; }

    /// <summary>The recipient.</summary>
    public Recipient? Recipient { get; init; }

    /// <summary>What the user has at hand, outbound; <c>null</c> to assume all of the profile's systems.</summary>
    public IReadOnlyCollection<SendingSystem>? Systems { get; init; }

    /// <summary>Further facts by path: those that the profile declares, or the catalogue's where only a part of a set is known.</summary>
    public IReadOnlyDictionary<string, FactInput>? Facts { get; init; }

    /// <summary>The type and the direction alone: nothing that would identify anyone.</summary>
    public override string ToString() => nameof(DecisionRequest) + ": " + Direction;

    /// <summary>The same with lists of its own, which nobody else can change; <c>null</c> where a further fact stands in them twice.</summary>
    internal DecisionRequest? Settled()
    {
        Dictionary<string, FactInput> facts = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, FactInput> fact in Facts ?? facts)
        {
            if (facts.ContainsKey(fact.Key))
            {
                return null;
            }

            facts.Add(fact.Key, fact.Value);
        }

        return this with { Systems = Systems?.ToArray(), Facts = facts.Count == 0 ? null : facts };
    }

    /// <summary>The same communication to one of so many recipients.</summary>
    internal DecisionRequest For(Recipient recipient, int count) => this with { Recipient = recipient with { Count = count } };
}
