namespace Kanalvalg;

/// <summary>When a condition holds, unless another does, then effects, because of a source. Immutable.</summary>
internal sealed record Rule
{
    public required string Id { get; init; }

    /// <summary>Its place among the profile's rules.</summary>
    public required int Index { get; init; }

    /// <summary>The group it stands in; <c>null</c> for none.</summary>
    public RuleGroup? Group { get; init; }

    /// <summary>The group's condition and its own, without <see cref="Unless"/>.</summary>
    public required Condition When { get; init; }

    public Condition? Unless { get; init; }

    public required IReadOnlyList<Effect> Effects { get; init; }

    /// <summary>The rules, by place, that are not in force when this one is.</summary>
    public IReadOnlyList<int> Overrides { get; init; } = [];

    public DatePeriod InForce { get; init; }

    public string Source { get; init; } = "";

    public LocalizedText Because { get; init; } = LocalizedText.Empty;

    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary><see cref="When"/> and not <see cref="Unless"/>.</summary>
    public Condition Condition => Unless is null ? When : Kanalvalg.Condition.Join(When, new Condition.Not(Unless));
}

/// <summary>The heading that rules stand under. Immutable.</summary>
internal sealed record RuleGroup(LocalizedText Title);
