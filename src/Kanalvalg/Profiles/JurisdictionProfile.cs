namespace Kanalvalg;

/// <summary>
/// One body's rules for choosing a channel, bound and valid. Immutable and thread-safe; made by <see cref="ProfileBinder"/> alone; analysis changes copies.
/// No value equality is promised: compare <see cref="Sha256"/>.
/// </summary>
public sealed class JurisdictionProfile
{
    internal JurisdictionProfile()
    {
    }

    /// <summary>The id, <c>dk-varde</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version as the profile writes it.</summary>
    public required string Version { get; init; }

    /// <summary>The body's name.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The days that the text is in force.</summary>
    public required DatePeriod InForce { get; init; }

    /// <summary>The SHA-256, in lower-case hexadecimal, over the canonical form of the profile and all that it extends, bases first.</summary>
    public string Sha256 => Hash.Value;

    /// <summary>The routes that a message can be sent by, in the profile's order.</summary>
    public IEnumerable<Route> OutboundRoutes => Routes.Where(route => route.Outbound).Select(route => route.Route);

    /// <summary>The routes that a message can be received by, in the profile's order.</summary>
    public IEnumerable<Route> InboundRoutes => Routes.Where(route => route.Inbound).Select(route => route.Route);

    /// <summary>
    /// The hash, worked out by whoever asks first: to load SHA-256 takes a new process longer than to bind a small profile. Until then the
    /// syntax trees stay, of which it reads decoded texts alone, never the bytes that are the caller's.
    /// </summary>
    internal Lazy<string> Hash { get; init; } = default!;

    internal Condition Scope { get; init; } = default!;

    internal Silent Silent { get; init; } = default!;

    /// <summary>The domains of the body's own mail addresses, in lower case.</summary>
    internal IReadOnlyList<string> InternalDomains { get; init; } = default!;

    internal IReadOnlyList<Source> Sources { get; init; } = default!;

    /// <summary>All facts: the catalogue's as the profile refines them, in the catalogue's order, then the profile's own.</summary>
    internal IReadOnlyList<FactDefinition> Facts { get; init; } = default!;

    internal IReadOnlyDictionary<string, LocalizedText> Channels { get; init; } = default!;

    internal IReadOnlyDictionary<string, LocalizedText> Systems { get; init; } = default!;

    internal IReadOnlyList<Term> Terms { get; init; } = default!;

    internal IReadOnlyList<RouteDefinition> Routes { get; init; } = default!;

    /// <summary>The duties in the profile's order, which is the order of steps within a phase.</summary>
    internal IReadOnlyList<Duty> Duties { get; init; } = default!;

    internal IReadOnlyList<Advice> Advice { get; init; } = default!;

    /// <summary>The duties that bind the body, not one communication.</summary>
    internal IReadOnlyList<Duty> Standing { get; init; } = default!;

    internal IReadOnlyList<Condition> Impossible { get; init; } = default!;

    internal IReadOnlyList<Rule> Rules { get; init; } = default!;

    internal IReadOnlyList<Invariant> Invariants { get; init; } = default!;

    /// <summary>The entries that stand in the profile's own file, each as its section and name, <c>terms protected</c>; the rest is inherited.</summary>
    internal ISet<string> Own { get; init; } = default!;

    /// <summary>The findings of analysis that stay, each named once. The profile's own: those of its bases are about its bases.</summary>
    internal IReadOnlyList<AcceptedFinding> Accepted { get; init; } = default!;

    internal ISet<DateTime> Holidays { get; init; } = default!;

    /// <summary>The language that the profile's own texts are written in first.</summary>
    internal Language Language { get; init; } = default!;

    /// <summary>The profile with some of it replaced, for analysis alone: what names a rule, term or route elsewhere must still fit, and the hash stays.</summary>
    internal JurisdictionProfile With(
        IReadOnlyList<Rule>? rules = null, IReadOnlyList<Term>? terms = null, Condition? scope = null, Silent? silent = null, IReadOnlyList<RouteDefinition>? routes = null) => new()
        {
            Id = Id,
            Version = Version,
            Title = Title,
            InForce = InForce,
            Hash = Hash,
            Scope = scope ?? Scope,
            Silent = silent ?? Silent,
            InternalDomains = InternalDomains,
            Sources = Sources,
            Facts = Facts,
            Channels = Channels,
            Systems = Systems,
            Terms = terms ?? Terms,
            Routes = routes ?? Routes,
            Duties = Duties,
            Advice = Advice,
            Standing = Standing,
            Impossible = Impossible,
            Rules = rules ?? Rules,
            Invariants = Invariants,
            Own = Own,
            Accepted = Accepted,
            Holidays = Holidays,
            Language = Language,
        };

    /// <summary>Id and version.</summary>
    public override string ToString() => Id + " " + Version;
}
