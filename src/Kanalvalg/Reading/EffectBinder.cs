namespace Kanalvalg;

/// <summary>Binds what a rule does, in the order written.</summary>
internal sealed class EffectBinder(BindingNames names, SelectorBinder selectors)
{
    // Of the rule at hand.
    private readonly List<Effect> _effects = [];

    public IReadOnlyList<Effect> Bind(SyntaxNode then)
    {
        if (then.Members.IsEmpty)
        {
            names.Diagnostics.Report(then, Messages.NoEffect());
        }

        _effects.Clear();
        foreach (SyntaxMember member in then.Members)
        {
            // Of a repeated name the first counts, as everywhere.
            if (then.IsFirst(member))
            {
                Bind(then, member);
            }
        }

        return _effects.ToArray();
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

    private void Bind(SyntaxNode then, SyntaxMember member)
    {
        if (OnRoutes(member.Name) is { } kind)
        {
            _effects.Add(new Effect.OnRoutes(kind, selectors.Bind(member.Value.Items)));
            return;
        }

        switch (member.Name)
        {
            case "oblige":
                foreach (SyntaxNode item in member.Value.Items)
                {
                    Oblige(item);
                }

                break;
            case "advise":
                foreach (Advice advice in names.FindAll(names.Advice, then.Texts(member.Name), Messages.UnknownAdvice))
                {
                    _effects.Add(new Effect.Advise(advice));
                }

                break;
            case "settle" when Settle(then.Text(member.Name)) is { } settlement:
                _effects.Add(new Effect.Settle(settlement));
                break;
        }
    }

    private void Oblige(SyntaxNode item)
    {
        SyntaxNode? code = item.Kind == SyntaxKind.Object ? item.Member("duty", SyntaxKind.String) : item.Kind == SyntaxKind.String ? item : null;
        IReadOnlyList<RouteSelector> on = selectors.Bind(item, "on");
        if (code is not null && names.Find(names.Duties, code, Messages.UnknownDuty) is { } duty)
        {
            _effects.Add(new Effect.Oblige(duty, on));
        }
    }

    private static Settlement? Settle(string? word) => word switch
    {
        "accept" => Settlement.Accept,
        "forward" => Settlement.Forward,
        "reject" => Settlement.Reject,
        _ => null,
    };
}
