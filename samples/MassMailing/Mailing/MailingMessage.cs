namespace Kanalvalg.Samples.MassMailing;

/// <summary>The one message, and the request that it makes for a recipient.</summary>
internal sealed class MailingMessage(int recipients)
{
    private readonly DecisionRequest _request = new()
    {
        Direction = Direction.Outbound,
        At = new DateTime(2026, 3, 2),
        Message = new Message
        {
            Kind = MessageKind.Letter,
            Content = ContentCategories.Personal,
            JournalDuty = true,
            OnCase = false,
            Subject = "Ny affaldsordning fra maj",
        },
    };

    public DecisionRequest To(RegisterRow row) => _request with
    {
        Recipient = Recipient.Citizen(CprNumber.Parse(row.Cpr), row.DigitalPost) with
        {
            Name = row.Name,
            PostalAddress = row.HasAddress,
            Abroad = row.Abroad,
            Count = recipients,
        },
    };
}
