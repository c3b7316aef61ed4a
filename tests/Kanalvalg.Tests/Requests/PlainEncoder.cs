namespace Kanalvalg.Tests.Requests;

/// <summary>What facts a request comes to as their table says it, name by name and value by value: what the encoder must come to as well.</summary>
internal sealed class PlainEncoder(FactSpace space, IReadOnlyList<string> internalDomains, Func<Direction, RouteSelector, bool> isRoute)
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

    public Scenario? Encode(StatedRequest request, List<RequestProblem> problems)
    {
        int before = problems.Count;
        PlainDraft draft = new(space, request.Direction);
        draft.Choose(_direction, (int)request.Direction, FactOrigin.Given);
        TakeDerived(request, draft, problems);
        for (int fact = 0; fact < space.Visible; fact++)
        {
            if (fact != _direction)
            {
                Take(request, draft, fact, problems);
            }
        }

        Derive(request.Sender, space[FactNames.SenderKind], space[FactNames.SenderInternal], space.SenderDomain, request, draft, problems);
        Derive(request.Recipient, space[FactNames.RecipientKind], space[FactNames.RecipientInternal], space.RecipientDomain, request, draft, problems);
        DeriveContent(draft);
        if (request.Wanted is { } wanted && !isRoute(request.Direction, wanted))
        {
            problems.Add(new RequestProblem("wanted", Messages.WantedUnknown()));
        }

        return problems.Count > before ? null : draft.Finish(request.Dates, request.Wanted);
    }

    // Facts that are worked out from a number or a text: given themselves only where that is not.
    private void TakeDerived(StatedRequest request, PlainDraft draft, List<RequestProblem> problems)
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

    private void Take(StatedRequest request, PlainDraft draft, int fact, List<RequestProblem> problems)
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
            TakeSubject(definition, fact, stated, request, draft);
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

    private static void Known(PlainDraft draft, int fact, FactDefinition definition, FactValue value) =>
        draft.Set(fact, definition.Type == FactType.Set ? new FactValue(definition.Close(value.Raw)) : value, FactOrigin.Given);

    private static void Partly(PlainDraft draft, int fact, FactDefinition definition, StatedFact stated, List<RequestProblem> problems)
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

    private static void TakeSubject(FactDefinition definition, int fact, StatedFact stated, StatedRequest request, PlainDraft draft)
    {
        long present = stated.Kind is StatedKind.Known or StatedKind.Partly ? stated.Value.Raw : 0;
        long denied = stated.Kind switch
        {
            StatedKind.Known => ~present,
            StatedKind.Partly => stated.Denied,
            _ => 0,
        };

        if (request.SubjectText is { } text)
        {
            long found = Found(definition, SubjectDetector.Detect(text, Parties(request)));
            present |= found;
            denied |= (stated.Kind == StatedKind.Nothing ? ~0 : Detectable(definition)) & ~present;
            draft.SetMembers(fact, present, denied & ~present, stated.Kind is StatedKind.Known or StatedKind.Partly ? FactOrigin.Given : FactOrigin.Derived);
        }
        else if (stated.Kind is StatedKind.Known or StatedKind.Partly)
        {
            draft.SetMembers(fact, present, denied & ~present, FactOrigin.Given);
        }
        else if (stated.Kind == StatedKind.Nothing && definition.Assume is { } assumed)
        {
            draft.Set(fact, assumed, FactOrigin.Assumed);
        }
    }

    private static long Detectable(FactDefinition definition) =>
        Bit(definition, "cprNumber") | Bit(definition, "cvrNumber") | Bit(definition, "otherNumber") | Bit(definition, "name");

    private static long Found(FactDefinition definition, SubjectFinding finding) =>
        (finding.HasFlag(SubjectFinding.CprNumber) ? Bit(definition, "cprNumber") : 0)
        | (finding.HasFlag(SubjectFinding.CvrNumber) ? Bit(definition, "cvrNumber") : 0)
        | (finding.HasFlag(SubjectFinding.OtherNumber) ? Bit(definition, "otherNumber") : 0)
        | (finding.HasFlag(SubjectFinding.Name) ? Bit(definition, "name") : 0);

    private static long Bit(FactDefinition definition, string code) => definition.IndexOf(code) is var i and >= 0 ? 1L << i : 0;

    private static SubjectParties Parties(StatedRequest request) =>
        new(Party(request.Sender), Party(request.Recipient), request.Recipient.PNumber);

    private static SubjectParty Party(StatedParty party) => new(party.Name, party.Scheme, party.Number);

    private void DeriveContent(PlainDraft draft)
    {
        FactDefinition definition = space.Facts[_content];
        int stated = space.StatedContent;
        int subject = ContentDerivation.SubjectMember(space.Facts[_holds]);
        long fromSubject = ContentDerivation.FromSubject(definition);
        (long may, long lack, long present, long denied) = (0, 0, 0, 0);
        for (int i = 0; i < definition.Values.Count; i++)
        {
            long bit = 1L << i;
            may |= draft.MayBe(_content, i) ? bit : 0;
            lack |= draft.MayLack(_content, i) ? bit : 0;
            int quoted = space.Facts[_replyContent].IndexOf(definition.Values[i]);
            bool mayQuote = quoted >= 0 && draft.MayBe(_quotes, 1) && draft.MayBe(_replyContent, quoted);
            bool mustQuote = quoted >= 0 && !draft.MayBe(_quotes, 0) && !draft.MayLack(_replyContent, quoted);
            bool ofSubject = subject >= 0 && (fromSubject & bit) != 0;
            bool maySubject = ofSubject && draft.MayBe(_holds, subject);
            bool mustSubject = ofSubject && !draft.MayLack(_holds, subject);
            denied |= (may & bit) != 0 || mayQuote || maySubject ? 0 : bit;
            present |= (lack & bit) == 0 || mustQuote || mustSubject ? bit : 0;
        }

        FactOrigin origin = draft.OriginOf(_content);
        draft.SetMembers(stated, ~lack, ~may, origin);
        draft.SetMembers(_content, present, denied, origin);
    }

    private void Derive(StatedParty party, int kind, int inside, int domain, StatedRequest request, PlainDraft draft, List<RequestProblem> problems)
    {
        int at = PartyDerivation.DomainOf(party.Email, internalDomains.ToArray());
        draft.Choose(domain, at, FactOrigin.Derived);
        bool hasDomains = internalDomains.Count > 0;
        StatedFact stated = request[inside];
        if (stated.Kind == StatedKind.Known)
        {
            if (Reach(space, kind, hasDomains, at, draft, onlyGiven: true) is not (true, true))
            {
                problems.Add(new RequestProblem(space.Facts[inside].Name, Messages.DerivedTwice(space.Facts[inside].Name, "the party's kind and address")));
            }

            ExcludeKinds(space, kind, hasDomains, at, stated.Value, draft);
            return;
        }

        (bool mayBeIn, bool mayBeOut) = Reach(space, kind, hasDomains, at, draft, onlyGiven: false);
        if (mayBeIn != mayBeOut)
        {
            draft.Choose(inside, mayBeIn ? 1 : 0, FactOrigin.Derived);
        }
    }

    private static void ExcludeKinds(FactSpace space, int kind, bool hasDomains, int domain, FactValue inside, PlainDraft draft)
    {
        for (int i = 0; i < space.Layouts[kind].Count; i++)
        {
            (bool mayBeIn, bool mayBeOut) = PartyDerivation.Allowed(space.Facts[kind].Values[i], hasDomains, domain);
            if (!(inside == FactValue.Of(true) ? mayBeIn : mayBeOut))
            {
                draft.Exclude(kind, i);
            }
        }
    }

    private static (bool In, bool Out) Reach(FactSpace space, int kind, bool hasDomains, int domain, PlainDraft draft, bool onlyGiven)
    {
        bool all = onlyGiven && draft.OriginOf(kind) != FactOrigin.Given;
        (bool mayBeIn, bool mayBeOut) = (false, false);
        for (int i = 0; i < space.Layouts[kind].Count; i++)
        {
            if (all || draft.MayBe(kind, i))
            {
                (bool isIn, bool isOut) = PartyDerivation.Allowed(space.Facts[kind].Values[i], hasDomains, domain);
                (mayBeIn, mayBeOut) = (mayBeIn | isIn, mayBeOut | isOut);
            }
        }

        return (mayBeIn, mayBeOut);
    }
}
