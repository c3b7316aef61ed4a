namespace Kanalvalg;

/// <summary>A typed request as stated facts. The words of the typed model stand in the order of the catalogue's values.</summary>
internal sealed class RequestMapper(FactSpace space, StatedRequest stated, List<RequestProblem> problems)
{
    public void Map(DecisionRequest request)
    {
        stated.Direction = request.Direction;
        stated.Dates = new ScenarioDates(request.At?.Date, request.InReplyTo?.At?.Date);
        stated.Wanted = request.Wanted is { } wanted ? RouteSelector.Of(wanted) : null;
        Put(FactNames.Actor, request.Actor, (int)request.Actor.ValueOrDefault);
        Map(request.Message ?? new Message());
        Map(request.InReplyTo ?? new InReplyTo());
        Map("sender", request.Sender ?? new Sender(), stated.Sender);
        Recipient recipient = request.Recipient ?? new Recipient();
        Map("recipient", recipient, stated.Recipient);
        Map(recipient);
        if (request.Systems is { } systems)
        {
            Set(FactNames.Systems, [.. systems.Select(system => system.Code)], null);
        }

        foreach (KeyValuePair<string, FactInput> fact in request.Facts ?? new Dictionary<string, FactInput>())
        {
            Put(fact.Key, fact.Value);
        }
    }

    private void Map(Message message)
    {
        stated.SubjectText = message.Subject;
        Put("message.kind", message.Kind, (int)message.Kind.ValueOrDefault);
        Put(FactNames.Content, message.Content, (int)message.Content.ValueOrDefault);
        Put(FactNames.SubjectHolds, message.SubjectHolds, (int)message.SubjectHolds.ValueOrDefault);
        Put("message.caseDocument", message.CaseDocument);
        Put("message.caseSystemCopy", message.CaseSystemCopy);
        Put("message.sharedDraft", message.SharedDraft);
        Put("message.signed", message.Signed);
        Put("message.journalised", message.Journalised);
        Put("message.journalDuty", message.JournalDuty);
        Put("message.onCase", message.OnCase);
        Put("message.signatureRequired", message.SignatureRequired);
        Put("message.writtenFormRequired", message.WrittenFormRequired);
        Put(FactNames.QuotesOriginal, message.QuotesOriginal);
        Put("message.physicalEnclosure", message.PhysicalEnclosure);
        Put("message.urgent", message.Urgent);
        Number("message.dataSubjects", message.DataSubjects);
        Channel(FactNames.MessageArrivedBy, message.ArrivedBy);
    }

    private void Map(InReplyTo reply)
    {
        Channel(FactNames.ReplyArrivedBy, reply.ArrivedBy);
        Put(FactNames.ReplyContent, reply.Content, (int)reply.Content.ValueOrDefault);
    }

    private void Map(string path, Party party, StatedParty into)
    {
        (into.Email, into.Name) = (party.Email, party.Name);
        switch (party.Identifier)
        {
            case CprNumber cpr:
                into.Cpr = cpr.Reveal();
                break;
            case CvrNumber cvr:
                into.Cvr = cvr.Reveal();
                break;
            case NationalIdentityNumber number:
                into.NationalIdentityNumber = number.Reveal();
                break;
            case OrganisationNumber number:
                into.OrganisationNumber = number.Reveal();
                break;
            case PNumber:
                problems.Add(new RequestProblem(path, Messages.NotIdentifying()));
                break;
        }

        Put(path + ".kind", party.Kind, (int)party.Kind.ValueOrDefault);
        Put(path + ".internal", party.Internal);
        Put(path + ".digitalPost", party.DigitalPost, (int)party.DigitalPost.ValueOrDefault);
        Put(path + ".secureMail", party.SecureMail, (int)party.SecureMail.ValueOrDefault);
    }

    private void Map(Recipient recipient)
    {
        stated.Recipient.PNumber = recipient.PNumber?.Reveal();
        Put("recipient.address", recipient.Address, (int)recipient.Address.ValueOrDefault);
        Put(FactNames.RecipientIdentifier, recipient.IdentifierKind, (int)recipient.IdentifierKind.ValueOrDefault);
        Put(FactNames.RecipientHasPNumber, recipient.HasPNumber);
        Put("recipient.postalAddress", recipient.PostalAddress);
        Put("recipient.abroad", recipient.Abroad);
        Put("recipient.checked", recipient.Checked, (int)recipient.Checked.ValueOrDefault);
        Number(FactNames.RecipientCount, recipient.Count);
        Number("recipient.age", recipient.Age);
        Put("recipient.mailbox", recipient.Mailbox, (int)recipient.Mailbox.ValueOrDefault);
    }

    private void Put(string name, Fact<bool> fact) => Put(name, fact, fact.ValueOrDefault ? 1 : 0);

    private void Put<T>(string name, Fact<T> fact, long value)
        where T : struct
    {
        if (fact.IsSaid)
        {
            int place = space[name];
            if (fact.IsKnown && !IsValue(space.Facts[place], value))
            {
                problems.Add(new RequestProblem(name, Messages.RequestValue(name, space.Facts[place])));
                return;
            }

            stated[place] = fact.IsKnown ? StatedFact.Known(new FactValue(value)) : StatedFact.Unknown;
        }
    }

    private void Number(string name, Fact<int> fact) => Put(name, fact, fact.ValueOrDefault);

    private void Channel(string name, Fact<Channel> fact) =>
        Put(name, fact, fact.IsKnown ? space.Facts[space[name]].IndexOf(fact.ValueOrDefault.Code ?? "") : 0);

    private static bool IsValue(FactDefinition fact, long value) => fact.Type switch
    {
        FactType.Boolean => value is 0 or 1,
        FactType.Number => value >= 0,
        FactType.Set => value >= 0 && value >> fact.Values.Count == 0,
        _ => value >= 0 && value < fact.Values.Count,
    };

    private void Put(string name, FactInput input)
    {
        if (!space.TryFind(name, out int place) || place == space[FactNames.Direction])
        {
            problems.Add(new RequestProblem("", Messages.RequestUnknownFact()));
            return;
        }

        if (stated[place].Kind != StatedKind.Nothing)
        {
            problems.Add(new RequestProblem(name, Messages.RequestRepeated()));
            return;
        }

        FactDefinition fact = space.Facts[place];
        switch (input.Value)
        {
            case null:
                stated[place] = StatedFact.Unknown;
                break;
            case bool value when fact.Type == FactType.Boolean:
                stated[place] = StatedFact.Known(FactValue.Of(value));
                break;
            case long number when fact.Type == FactType.Number && number >= 0:
                stated[place] = StatedFact.Known(new FactValue(number));
                break;
            case string code when fact.Type == FactType.Choice && fact.PlaceOf(code) is { } index:
                stated[place] = StatedFact.Known(new FactValue(index));
                break;
            case string[] members when fact.Type == FactType.Set:
                Set(name, members, input.Denied);
                break;
            default:
                problems.Add(new RequestProblem(name, Messages.RequestValue(name, fact)));
                break;
        }
    }

    private void Set(string name, IReadOnlyCollection<string> present, IReadOnlyCollection<string>? denied)
    {
        int place = space[name];
        FactDefinition fact = space.Facts[place];
        if (present.Concat(denied ?? []).Any(code => fact.IndexOf(code ?? "") < 0))
        {
            problems.Add(new RequestProblem(name, Messages.RequestValue(name, fact)));
            return;
        }

        stated[place] = denied is null ? StatedFact.Known(new FactValue(Bits(present))) : StatedFact.Partly(Bits(present), Bits(denied));

        long Bits(IEnumerable<string> codes) => codes.Aggregate(0L, (bits, code) => bits | (1L << fact.IndexOf(code)));
    }
}
