namespace Kanalvalg;

/// <summary>The profiles of a host at one moment, each compiled. Immutable and thread-safe: a reload makes another set.</summary>
public sealed class ProfileSet
{
    private readonly Dictionary<string, DecisionEngine[]> _byId;
    private readonly TimeProvider _clock;

    internal ProfileSet(IReadOnlyList<ServedProfile> served, string? byDefault, IReadOnlyList<string> problems, TimeProvider clock)
    {
        _clock = clock;
        Served = served;
        Problems = problems;
        LoadedAt = clock.GetUtcNow();
        _byId = served.Select(one => one.Engine).GroupBy(engine => engine.Profile.Id, StringComparer.Ordinal).ToDictionary(
            texts => texts.Key, texts => texts.OrderBy(text => text.Profile.InForce.From ?? DateTime.MinValue).ToArray(), StringComparer.Ordinal);
        Engines = [.. _byId.OrderBy(id => id.Key, StringComparer.Ordinal).SelectMany(id => id.Value)];
        Default = byDefault ?? (_byId.Count == 1 ? _byId.Keys.Single() : null);
    }

    /// <summary>All texts of all profiles: by id, and within one by the day that they took effect.</summary>
    public IReadOnlyList<DecisionEngine> Engines { get; }

    /// <summary>What is wrong with the files as they are now, while the last good ones stay in force; empty where all is well.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>When it was put together.</summary>
    public DateTimeOffset LoadedAt { get; }

    /// <summary>The id of the profile that decides when nobody names one; <c>null</c> where one has to be named.</summary>
    public string? Default { get; }

    internal IReadOnlyList<ServedProfile> Served { get; }

    /// <summary>
    /// The text of a profile that is in force on a day, today without one; of several the one that took effect last. Where none is in
    /// force, the nearest one, whose engine refuses the request and says so. <c>null</c> where there is no profile of this id.
    /// </summary>
    public DecisionEngine? Find(string id, DateTime? at = null)
    {
        Require.NotNull(id, nameof(id));
        if (!_byId.TryGetValue(id, out DecisionEngine[]? texts))
        {
            return null;
        }

        DateTime day = (at ?? _clock.GetLocalNow().DateTime).Date;
        return Array.FindLast(texts, text => text.Profile.InForce.Covers(day))
            ?? Array.FindLast(texts, text => text.Profile.InForce.From is not { } from || from <= day)
            ?? texts[0];
    }

    /// <summary>The text that <see cref="Find"/> gives, of the default profile where no id is named.</summary>
    /// <exception cref="ArgumentException">There is no such profile, or no id was named and none is the default.</exception>
    public DecisionEngine Get(string? id = null, DateTime? at = null)
    {
        if ((id ?? Default) is not { } wanted)
        {
            throw new ArgumentException("name a profile: there are several, and the options name no default; there are: " + string.Join(", ", _byId.Keys), nameof(id));
        }

        return Find(wanted, at) ?? throw new ArgumentException("there is no profile of this id; there are: " + string.Join(", ", _byId.Keys), nameof(id));
    }

    /// <summary>Whether a request's day can make a difference to which text decides.</summary>
    internal bool HasSeveralTexts(string? id) => (id ?? Default) is { } wanted && _byId.TryGetValue(wanted, out DecisionEngine[]? texts) && texts.Length > 1;
}
