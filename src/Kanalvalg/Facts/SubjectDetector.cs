namespace Kanalvalg;

/// <summary>Finds numbers and names in a subject line. Total, in time linear in the text, without allocation and without culture.</summary>
/// <remarks>
/// It rather finds too much than too little: a subject is soon reworded, and one that was sent stays sent. So any kind of Norwegian number
/// counts, a number may touch letters, and invisible characters hide nothing.
/// </remarks>
internal static class SubjectDetector
{
    public static SubjectFinding Detect(string subject, in SubjectParties parties)
    {
        ReadOnlySpan<char> text = subject.AsSpan();
        SubjectFinding names = SubjectNames.Find(text, parties.Sender.Name.AsSpan()) | SubjectNames.Find(text, parties.Recipient.Name.AsSpan());
        return HasDigit(text) ? names | Numbers(text, parties) : names;
    }

    private static SubjectFinding Numbers(ReadOnlySpan<char> text, in SubjectParties parties) =>
        SubjectNumbers.Find(text)
        | OwnNumber.Find(text, parties.Sender)
        | OwnNumber.Find(text, parties.Recipient)
        | OwnNumber.Find(text, parties.RecipientPNumber.AsSpan(), SubjectFinding.OtherNumber);

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (Digits.IsDigit(c))
                return true;
        }

        return false;
    }
}
