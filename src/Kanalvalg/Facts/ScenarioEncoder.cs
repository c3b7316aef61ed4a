namespace Kanalvalg;

/// <summary>
/// Works out from what a host states which values each fact may still have: what is assumed, implied and derived. What cannot be is
/// reported, all at once. Immutable and thread-safe.
/// </summary>
internal sealed class ScenarioEncoder(FactSpace space, string[] internalDomains, Func<Direction, RouteSelector, bool> isRoute)
{
    private readonly FactDefinition[] _facts = [.. space.Facts];
    private readonly ScenarioTemplate _outbound = new(space, Direction.Outbound);
    private readonly ScenarioTemplate _inbound = new(space, Direction.Inbound);
    private readonly SubjectFacts _subject = new(space);
    private readonly PartyFacts _sender = new(space, space[FactNames.SenderKind], space[FactNames.SenderInternal], space.SenderDomain, internalDomains);
    private readonly PartyFacts _recipient = new(space, space[FactNames.RecipientKind], space[FactNames.RecipientInternal], space.RecipientDomain, internalDomains);
    private readonly ContentDerivation _contents = new(space);
    private readonly int _replyContent = space[FactNames.ReplyContent];
    private readonly int _replyArrivedBy = space[FactNames.ReplyArrivedBy];
    private readonly FactValue _noReply = new(space.Facts[space[FactNames.ReplyArrivedBy]].IndexOf("none"));
    private readonly int _given = space[FactNames.SubjectGiven];
    private readonly int _identifier = space[FactNames.RecipientIdentifier];
    private readonly int _hasPNumber = space[FactNames.RecipientHasPNumber];
    private readonly int _direction = space[FactNames.Direction];

    /// <summary>The scenario, or <c>null</c> and at least one problem.</summary>
    public Scenario? Encode(StatedRequest request, List<RequestProblem> problems)
    {
        int before = problems.Count;
        ScenarioTemplate template = TemplateOf(request.Direction);
        ScenarioDraft draft = template.Start();
        TakeDerived(request, draft, problems);
        for (int fact = 0; fact < space.Visible; fact++)
        {
            if (request.KindOf(fact) is var kind and not StatedKind.Nothing && fact != _direction)
            {
                Take(request, template, draft, fact, kind, problems);
            }
        }

        if (!template.IsForeign(_subject.Fact))
        {
            _subject.Take(request, draft);
        }

        Assume(request, template, draft);
        _sender.Derive(request.Sender, request, draft, problems);
        _recipient.Derive(request.Recipient, request, draft, problems);
        _contents.Derive(draft);
        if (request.Wanted is { } wanted && !isRoute(request.Direction, wanted))
        {
            problems.Add(new RequestProblem("wanted", Messages.WantedUnknown()));
        }

        return problems.Count > before ? null : draft.Finish(request.Dates, request.Wanted);
    }

    // A direction that is none comes to a scenario of none: nothing is tested of it here.
    private ScenarioTemplate TemplateOf(Direction direction) => direction switch
    {
        Direction.Outbound => _outbound,
        Direction.Inbound => _inbound,
        _ => new ScenarioTemplate(space, direction),
    };

    // Facts that are worked out from a number or a text: given themselves only where that is not.
    private void TakeDerived(StatedRequest request, ScenarioDraft draft, List<RequestProblem> problems)
    {
        OneNumber(request.Sender, "sender", problems);
        OneNumber(request.Recipient, "recipient", problems);
        if (request.Recipient.Numbers == 1)
        {
            Derived(_identifier, (int)IdentifierFact.Of(request.Recipient.Scheme, request.Recipient.Number!), "the number");
        }

        if (request.Recipient.PNumber is { } number)
        {
            if (!PNumber.TryParse(number, out _))
            {
                problems.Add(new RequestProblem("recipient.pNumber", Messages.BadPNumber()));
            }

            Derived(_hasPNumber, 1, "`recipient.pNumber`");
        }

        if (request.SubjectText is { } text)
        {
            Derived(_given, string.IsNullOrWhiteSpace(text) ? 0 : 1, "`message.subject.text`");
        }

        void Derived(int fact, int place, string from)
        {
            if (request.KindOf(fact) is StatedKind.Known)
            {
                problems.Add(new RequestProblem(_facts[fact].Name, Messages.DerivedTwice(_facts[fact].Name, from)));
            }

            request[fact] = default;
            draft.Choose(fact, place, FactOrigin.Derived);
        }
    }

    private static void OneNumber(StatedParty party, string path, List<RequestProblem> problems)
    {
        if (party.Numbers > 1)
        {
            problems.Add(new RequestProblem(path, Messages.TwoNumbers()));
        }
    }

    private void Take(StatedRequest request, ScenarioTemplate template, ScenarioDraft draft, int fact, StatedKind kind, List<RequestProblem> problems)
    {
        FactDefinition definition = _facts[fact];
        if (template.IsForeign(fact))
        {
            problems.Add(new RequestProblem(definition.Name, Messages.ForeignFact(definition.Name, request.Direction)));
        }
        else if (fact == _subject.Fact)
        {
            // Taken by itself, for it is worked out where nothing is said of it, too.
        }
        else if (kind == StatedKind.Known)
        {
            FactValue value = request[fact].Value;
            draft.Set(fact, definition.Type == FactType.Set ? new FactValue(definition.Close(value.Raw)) : value, FactOrigin.Given);
        }
        else if (kind == StatedKind.Partly)
        {
            Partly(draft, fact, definition, request[fact], problems);
        }
        else
        {
            draft.Open(fact);
        }
    }

    private static void Partly(ScenarioDraft draft, int fact, FactDefinition definition, StatedFact stated, List<RequestProblem> problems)
    {
        long present = definition.Close(stated.Value.Raw);
        long denied = definition.CloseDenied(stated.Denied);
        for (int i = 0; i < definition.Values.Count; i++)
        {
            if (!stated.Value.Has(i) || definition.Implies.Count == 0)
            {
                continue;
            }

            for (int j = 0; j < definition.Values.Count; j++)
            {
                if (((definition.Implies[i] & stated.Denied) >> j & 1) != 0)
                {
                    problems.Add(new RequestProblem(definition.Name, Messages.ImpliedDenied(definition.Values[i], definition.Values[j])));
                }
            }
        }

        draft.SetMembers(fact, present, denied & ~present, FactOrigin.Given);
    }

    // What the table of facts says beside a fixed value: a party on the body's own side is internal, and what is no reply quotes nothing.
    private void Assume(StatedRequest request, ScenarioTemplate template, ScenarioDraft draft)
    {
        if (LeavesOpen(template.OwnKind) && !StatesOutside(request[template.OwnInside]))
        {
            draft.Set(template.OwnKind, new FactValue(_facts[template.OwnKind].IndexOf("internal")), FactOrigin.Assumed);
        }

        if (LeavesOpen(_replyContent) && IsNoReply(request[_replyArrivedBy]))
        {
            draft.Set(_replyContent, new FactValue(0), FactOrigin.Assumed);
        }

        bool LeavesOpen(int fact) => request.KindOf(fact) == StatedKind.Nothing && _facts[fact].Assume is null && !template.IsForeign(fact);
    }

    private static bool StatesOutside(StatedFact inside) => inside.Kind == StatedKind.Known && inside.Value == FactValue.Of(false);

    private bool IsNoReply(StatedFact arrivedBy) => arrivedBy.Kind switch
    {
        StatedKind.Known => arrivedBy.Value == _noReply,
        StatedKind.Nothing => _facts[_replyArrivedBy].Assume == _noReply,
        _ => false,
    };
}
