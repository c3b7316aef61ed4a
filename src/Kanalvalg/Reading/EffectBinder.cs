namespace Kanalvalg;

/// <summary>Binds what a rule does, in the order written.</summary>
internal sealed class EffectBinder(BindingNames names, SelectorBinder selectors)
{
    public IReadOnlyList<Effect> Bind(SyntaxNode then)
    {
        if (then.Members.Length == 0)
        {
            names.Diagnostics.Report(then, Messages.NoEffect());
        }

        var effects = new List<Effect>(then.Members.Length);
        foreach (SyntaxMember member in then.Members)
        {
            // Of a repeated name the first counts, as everywhere.
            if (ReferenceEquals(then.Member(member.Name), member.Value))
            {
                effects.AddRange(Bind(then, member.Name));
            }
        }

        return effects;
    }

    private static RouteEffect? OnRoutes(string name) => name switch
    {
        "permit" => RouteEffect.Permit,
        "forbid" => RouteEffect.Forbid,
        "cannot" => RouteEffect.Cannot,
        "only" => RouteEffect.Only,
        "prefer" => RouteEffect.Prefer,
        "avoid" => RouteEffect.Avoid,
        _ => null,
    };

    private IEnumerable<Effect> Bind(SyntaxNode then, string name)
    {
        if (OnRoutes(name) is { } kind)
        {
            return [new Effect.OnRoutes(kind, selectors.Bind(then, name))];
        }

        return name switch
        {
            "oblige" => then.Items(name).Select(Oblige).OfType<Effect>(),
            "advise" => names.FindAll(names.Advice, then.Texts(name), Messages.UnknownAdvice).Select(advice => new Effect.Advise(advice)),
            "settle" => Settle(then.Text(name)),
            _ => [],
        };
    }

    private Effect.Oblige? Oblige(SyntaxNode item)
    {
        SyntaxNode? code = item.Kind == SyntaxKind.Object ? item.Member("duty", SyntaxKind.String) : item.Kind == SyntaxKind.String ? item : null;
        IReadOnlyList<RouteSelector> on = selectors.Bind(item, "on");
        return code is not null && names.Find(names.Duties, code, Messages.UnknownDuty) is { } duty ? new Effect.Oblige(duty, on) : null;
    }

    private static IEnumerable<Effect> Settle(string? word) => word switch
    {
        "accept" => [new Effect.Settle(Settlement.Accept)],
        "forward" => [new Effect.Settle(Settlement.Forward)],
        "reject" => [new Effect.Settle(Settlement.Reject)],
        _ => [],
    };
}
