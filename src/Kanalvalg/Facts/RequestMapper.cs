namespace Kanalvalg;

/// <summary>A typed request as stated facts. The words of the typed model stand in the order of the catalogue's values.</summary>
internal sealed class RequestMapper(FactSpace space, TypedFacts typed, StatedRequest stated, List<RequestProblem> problems)
{
    /// <summary>Maps the request, whose systems are these members (<see cref="TypedFacts.SystemsOf"/>).</summary>
    public void Map(DecisionRequest request, ulong systems)
    {
        stated.Direction = request.Direction;
        stated.Dates = new ScenarioDates(request.At?.Date, request.InReplyTo?.At?.Date);
        stated.Wanted = request.Wanted is { } wanted ? RouteSelector.Of(wanted) : null;
        Put(typed.Actor, request.Actor, (int)request.Actor.ValueOrDefault);
        if (request.Message is { } message)
        {
            Map(message);
        }

        if (request.InReplyTo is { } reply)
        {
            Map(reply);
        }

        if (request.Sender is { } sender)
        {
            Map(typed.Sender, sender, stated.Sender);
        }

        if (request.Recipient is { } recipient)
        {
            Map(typed.Recipient, recipient, stated.Recipient);
            Map(recipient);
        }

        if (request.Systems is not null)
        {
            // One that is not known has made them negative.
            Put(typed.Systems, (long)systems);
        }

        if (request.Facts is { } facts)
        {
            foreach (KeyValuePair<string, FactInput> fact in facts)
            {
                Put(fact.Key, fact.Value);
            }
        }
    }

    private void Map(Message message)
    {
        stated.SubjectText = message.Subject;
        Put(typed.MessageKind, message.Kind, (int)message.Kind.ValueOrDefault);
        Put(typed.Content, message.Content, (int)message.Content.ValueOrDefault);
        Put(typed.SubjectHolds, message.SubjectHolds, (int)message.SubjectHolds.ValueOrDefault);
        Put(typed.CaseDocument, message.CaseDocument);
        Put(typed.CaseSystemCopy, message.CaseSystemCopy);
        Put(typed.SharedDraft, message.SharedDraft);
        Put(typed.Signed, message.Signed);
        Put(typed.Journalised, message.Journalised);
        Put(typed.JournalDuty, message.JournalDuty);
        Put(typed.OnCase, message.OnCase);
        Put(typed.SignatureRequired, message.SignatureRequired);
        Put(typed.WrittenFormRequired, message.WrittenFormRequired);
        Put(typed.QuotesOriginal, message.QuotesOriginal);
        Put(typed.PhysicalEnclosure, message.PhysicalEnclosure);
        Put(typed.Urgent, message.Urgent);
        Number(typed.DataSubjects, message.DataSubjects);
        Channel(typed.MessageArrivedBy, message.ArrivedBy, typed.ArrivalChannels);
    }

    private void Map(InReplyTo reply)
    {
        Channel(typed.ReplyArrivedBy, reply.ArrivedBy, typed.ReplyChannels);
        Put(typed.ReplyContent, reply.Content, (int)reply.Content.ValueOrDefault);
    }

    private void Map(TypedParty places, Party party, StatedParty into)
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
                problems.Add(new RequestProblem(places.Path, Messages.NotIdentifying()));
                break;
        }

        Put(places.Kind, party.Kind, (int)party.Kind.ValueOrDefault);
        Put(places.Internal, party.Internal);
        Put(places.DigitalPost, party.DigitalPost, (int)party.DigitalPost.ValueOrDefault);
        Put(places.SecureMail, party.SecureMail, (int)party.SecureMail.ValueOrDefault);
    }

    private void Map(Recipient recipient)
    {
        stated.Recipient.PNumber = recipient.PNumber?.Reveal();
        Put(typed.Address, recipient.Address, (int)recipient.Address.ValueOrDefault);
        Put(typed.Identifier, recipient.IdentifierKind, (int)recipient.IdentifierKind.ValueOrDefault);
        Put(typed.HasPNumber, recipient.HasPNumber);
        Put(typed.PostalAddress, recipient.PostalAddress);
        Put(typed.Abroad, recipient.Abroad);
        Put(typed.Checked, recipient.Checked, (int)recipient.Checked.ValueOrDefault);
        Number(typed.Count, recipient.Count);
        Number(typed.Age, recipient.Age);
        Put(typed.Mailbox, recipient.Mailbox, (int)recipient.Mailbox.ValueOrDefault);
    }

    private void Put(int place, Fact<bool> fact) => Put(place, fact, fact.ValueOrDefault ? 1 : 0);

    private void Put<T>(int place, Fact<T> fact, long value)
        where T : struct
    {
        if (fact.IsKnown)
        {
            Put(place, value);
        }
        else if (fact.IsSaid)
        {
            stated[place] = StatedFact.Unknown;
        }
    }

    private void Put(int place, long value)
    {
        if (typed.IsValue(place, value))
        {
            stated[place] = StatedFact.Known(new FactValue(value));
        }
        else
        {
            FactDefinition fact = space.Facts[place];
            problems.Add(new RequestProblem(fact.Name, Messages.RequestValue(fact.Name, fact)));
        }
    }

    private void Number(int place, Fact<int> fact) => Put(place, fact, fact.ValueOrDefault);

    private void Channel(int place, Fact<Channel> fact, CodeIndex channels) => Put(place, fact, fact.IsKnown ? channels[fact.ValueOrDefault.Code] : 0);

    private void Put(string name, FactInput input)
    {
        if (!space.TryFind(name, out int place) || place == typed.Direction)
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
            case long number when fact.Type == FactType.Number && number is >= 0 and <= FactDefinition.LargestNumber:
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
