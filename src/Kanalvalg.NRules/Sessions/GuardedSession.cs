using Microsoft.Extensions.Logging;
using NRules;
using NRules.RuleModel;

namespace Kanalvalg.NRules;

/// <summary>
/// A session that either runs its rules to the end or throws, then and ever after: what failed left the network half-way, and rules that
/// would speak may be silent in it. For one thread at a time.
/// </summary>
internal sealed class GuardedSession
{
    private readonly ISession _session;
    private readonly ILogger _logger;
    private readonly Func<IFact, string?>? _refuses;
    private string? _failure;
    private bool _firing;
    private int _busy;

    /// <summary>A session of the factory. What <paramref name="refuses"/> has a reason against must not come into it.</summary>
    public GuardedSession(ISessionFactory factory, ILogger logger, Func<IFact, string?>? refuses = null)
    {
        (_logger, _refuses) = (logger, refuses);
        _session = Run(() => factory.CreateSession(Listen));
    }

    /// <exception cref="ArgumentException">One of them is in the session already.</exception>
    public void Insert(IEnumerable<object> facts)
    {
        if (!Run(() => _session.TryInsertAll(facts).FailedCount == 0))
        {
            throw new ArgumentException("this is in the session already", nameof(facts));
        }
    }

    /// <exception cref="ArgumentException">It was not put into the session.</exception>
    public void Update(object fact) => Change(fact, _session.TryUpdate);

    /// <exception cref="ArgumentException">It was not put into the session.</exception>
    public void Retract(object fact) => Change(fact, _session.TryRetract);

    /// <summary>Fires rules until none is left to fire.</summary>
    public void Fire(int most) => Run(() =>
    {
        _firing = true;
        int fired = _session.Fire(most);
        _firing = false;
        if (!_session.Agenda.IsEmpty)
        {
            _failure ??= fired < most ? "a rule halted the session" : $"the rules did not come to rest within {most} firings";
        }

        return fired;
    });

    /// <summary>The facts of a type that are in the session.</summary>
    public IReadOnlyList<T> Facts<T>() => Run(() => _session.Query<T>().ToList());

    private void Change(object fact, Func<object, bool> change)
    {
        if (!Run(() => change(fact)))
        {
            throw new ArgumentException("this was not put into the session", nameof(fact));
        }
    }

    private T Run<T>(Func<T> action)
    {
        if (Interlocked.Exchange(ref _busy, 1) != 0)
        {
            throw new InvalidOperationException("a session serves one thread at a time, and no rule may use the session that runs it");
        }

        try
        {
            T result = _failure is null ? action() : default!;
            return _failure is null ? result : throw new RuleEngineException(_failure);
        }
        catch (Exception e) when (e is not RuleEngineException)
        {
            _failure ??= "NRules threw " + e.GetType().Name;
            throw new RuleEngineException(_failure);
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    // A failure counts even if a listener marks it as handled: NRules would then go on as if the condition were false.
    private void Listen(ISession session)
    {
        session.Events.LhsExpressionFailedEvent += (_, e) => Fail(string.Join("`, `", e.Rules.Select(rule => rule.Name).Distinct()), "condition", e.Exception);
        session.Events.AgendaExpressionFailedEvent += (_, e) => Fail(e.Rule.Name, "filter", e.Exception);
        session.Events.RhsExpressionFailedEvent += (_, e) => Fail(e.Match.Rule.Name, "action", e.Exception);
        session.Events.FactInsertingEvent += (_, e) => _failure ??= Stays(e.Fact) ?? _refuses?.Invoke(e.Fact);
        session.Events.FactUpdatingEvent += (_, e) => _failure ??= _refuses?.Invoke(e.Fact);
        if (_logger.IsEnabled(LogLevel.Debug))
        {
            session.Events.RuleFiredEvent += (_, e) => RuleEvents.Fired(_logger, e.Match);
        }
    }

    // What a rule inserts instead of yielding would stay when the rule no longer matches, and so would all that follows from it.
    private string? Stays(IFact fact) => _firing && fact.Source is null ? $"a rule inserts {fact.Type.Name} instead of yielding it: it would stay when it no longer follows" : null;

    private void Fail(string rules, string part, Exception? exception)
    {
        string threw = exception?.GetType().Name ?? nameof(Exception);
        _failure ??= $"the {part} of rule `{rules}` threw {threw}";
        RuleEvents.Failed(_logger, rules, part, threw);
    }
}
