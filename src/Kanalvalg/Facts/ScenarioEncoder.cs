namespace Kanalvalg;

/// <summary>
/// Works out from what a host states which values each fact may still have: what is assumed, implied and derived. What cannot be is
/// reported, all at once. Immutable and thread-safe.
/// </summary>
internal sealed class ScenarioEncoder(FactSpace space, string[] internalDomains, Func<Direction, RouteSelector, bool> isRoute)
{
    private readonly int _content = space[FactNames.Content];
    private readonly int _replyContent = space[FactNames.ReplyContent];
    private readonly int _replyArrivedBy = space[FactNames.ReplyArrivedBy];
    private readonly int _quotes = space[FactNames.QuotesOriginal];
    private readonly int _holds = space[FactNames.SubjectHolds];
    private readonly int _given = space[FactNames.SubjectGiven];
    private readonly int _identifier = space[FactNames.RecipientIdentifier];
    private readonly int _hasPNumber = space[FactNames.RecipientHasPNumber];
    private readonly int _direction = space[FactNames.Direction];

    /// <summary>The scenario, or <c>null</c> and at least one problem.</summary>
    public Scenario? Encode(StatedRequest request, List<RequestProblem> problems)
    {
        int before = problems.Count;
        ScenarioDraft draft = new(space, request.Direction);
        draft.Choose(_direction, (int)request.Direction, FactOrigin.Given);
        TakeDerived(request, draft, problems);
        for (int fact = 0; fact < space.Visible; fact++)
        {
            if (fact != _direction)
            {
                Take(request, draft, fact, problems);
            }
        }

        PartyDerivation.Derive(
            space, request.Sender, space[FactNames.SenderKind], space[FactNames.SenderInternal], space.SenderDomain, internalDomains, request, draft, problems);
        PartyDerivation.Derive(
            space, request.Recipient, space[FactNames.RecipientKind], space[FactNames.RecipientInternal], space.RecipientDomain, internalDomains, request, draft, problems);
        ContentDerivation.Derive(space, draft, _content, _replyContent, _quotes, _holds);
        if (request.Wanted is { } wanted && !isRoute(request.Direction, wanted))
        {
            problems.Add(new RequestProblem("wanted", Messages.WantedUnknown()));
        }

        return problems.Count > before ? null : draft.Finish(request.Dates, request.Wanted);
    }

    // Facts that are worked out from a number or a text: given themselves only where that is not.
    private void TakeDerived(StatedRequest request, ScenarioDraft draft, List<RequestProblem> problems)
    {
        foreach ((StatedParty party, string path) in new[] { (request.Sender, "sender"), (request.Recipient, "recipient") })
        {
            if (party.Numbers > 1)
            {
                problems.Add(new RequestProblem(path, Messages.TwoNumbers()));
            }
        }

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
            if (request[fact].Kind is StatedKind.Known)
            {
                problems.Add(new RequestProblem(space.Facts[fact].Name, Messages.DerivedTwice(space.Facts[fact].Name, from)));
            }

            request[fact] = default;
            draft.Choose(fact, place, FactOrigin.Derived);
        }
    }

    private void Take(StatedRequest request, ScenarioDraft draft, int fact, List<RequestProblem> problems)
    {
        FactDefinition definition = space.Facts[fact];
        StatedFact stated = request[fact];
        if (definition.Only is { } only && only != request.Direction)
        {
            if (stated.Kind is not StatedKind.Nothing)
            {
                problems.Add(new RequestProblem(definition.Name, Messages.ForeignFact(definition.Name, request.Direction)));
            }
        }
        else if (fact == _holds)
        {
            SubjectFacts.Take(definition, fact, stated, request, draft);
        }
        else if (draft.IsOpen(fact))
        {
            switch (stated.Kind)
            {
                case StatedKind.Known:
                    Known(draft, fact, definition, stated.Value);
                    break;
                case StatedKind.Partly:
                    Partly(draft, fact, definition, stated, problems);
                    break;
                case StatedKind.Nothing when Assumption(request, fact, definition) is { } assumed:
                    draft.Set(fact, assumed, FactOrigin.Assumed);
                    break;
            }
        }
    }

    private static void Known(ScenarioDraft draft, int fact, FactDefinition definition, FactValue value) =>
        draft.Set(fact, definition.Type == FactType.Set ? new FactValue(definition.Close(value.Raw)) : value, FactOrigin.Given);

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
    private FactValue? Assumption(StatedRequest request, int fact, FactDefinition definition)
    {
        if (definition.Assume is { } assumed)
        {
            return assumed;
        }

        string ownKind = request.Direction == Direction.Outbound ? FactNames.SenderKind : FactNames.RecipientKind;
        if (definition.Name == ownKind && !StatesOutside(request))
        {
            return new FactValue(definition.IndexOf("internal"));
        }

        return fact == _replyContent && IsNoReply(request) ? new FactValue(0) : null;
    }

    private bool StatesOutside(StatedRequest request)
    {
        StatedFact stated = request[space[request.Direction == Direction.Outbound ? FactNames.SenderInternal : FactNames.RecipientInternal]];
        return stated.Kind == StatedKind.Known && stated.Value == FactValue.Of(false);
    }

    private bool IsNoReply(StatedRequest request)
    {
        FactDefinition arrivedBy = space.Facts[_replyArrivedBy];
        FactValue none = new(arrivedBy.IndexOf("none"));
        StatedFact stated = request[_replyArrivedBy];
        return stated.Kind switch
        {
            StatedKind.Known => stated.Value == none,
            StatedKind.Nothing => arrivedBy.Assume == none,
            _ => false,
        };
    }
}
