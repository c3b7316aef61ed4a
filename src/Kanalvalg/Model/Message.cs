using System.Diagnostics.CodeAnalysis;

namespace Kanalvalg;

/// <summary>What is known of the message itself. What is left out is unknown, unless the catalogue or the profile assumes it.</summary>
public sealed record Message
{
    private MessageBooleans _booleans;

    /// <summary>What kind of message it is.</summary>
    public Fact<MessageKind> Kind { get; init; }

    /// <summary>All that leaves with the message, attachments too: what is not named is not there. For a set known in part use <see cref="DecisionRequest.Facts"/>.</summary>
    public Fact<ContentCategories> Content { get; init; }

    /// <summary>The subject line. It is looked through for numbers and names, and kept nowhere.</summary>
    public string? Subject { get; init; }

    /// <summary>What the subject line holds beside what its text shows.</summary>
    public Fact<SubjectContents> SubjectHolds { get; init; }

    /// <summary>Whether it is a case document (saksdokument, sagsakt).</summary>
    public Fact<bool> CaseDocument { get => _booleans.CaseDocument; init => _booleans.CaseDocument = value; }

    /// <summary>Whether it is a copy taken out of the case system.</summary>
    public Fact<bool> CaseSystemCopy { get => _booleans.CaseSystemCopy; init => _booleans.CaseSystemCopy = value; }

    /// <summary>Whether it is a draft that several people are writing.</summary>
    public Fact<bool> SharedDraft { get => _booleans.SharedDraft; init => _booleans.SharedDraft = value; }

    /// <summary>Whether it is signed.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The fact is called so; it has nothing to do with signed integers.")]
    public Fact<bool> Signed { get => _booleans.Signed; init => _booleans.Signed = value; }

    /// <summary>Whether it is journalised.</summary>
    public Fact<bool> Journalised { get => _booleans.Journalised; init => _booleans.Journalised = value; }

    /// <summary>Whether it must be journalised.</summary>
    public Fact<bool> JournalDuty { get => _booleans.JournalDuty; init => _booleans.JournalDuty = value; }

    /// <summary>Whether the user works on a concrete case in a case system.</summary>
    public Fact<bool> OnCase { get => _booleans.OnCase; init => _booleans.OnCase = value; }

    /// <summary>Whether a law requires a signature.</summary>
    public Fact<bool> SignatureRequired { get => _booleans.SignatureRequired; init => _booleans.SignatureRequired = value; }

    /// <summary>Whether a law requires written form.</summary>
    public Fact<bool> WrittenFormRequired { get => _booleans.WrittenFormRequired; init => _booleans.WrittenFormRequired = value; }

    /// <summary>Whether it is a reply that still holds the text it answers.</summary>
    public Fact<bool> QuotesOriginal { get => _booleans.QuotesOriginal; init => _booleans.QuotesOriginal = value; }

    /// <summary>Whether something physical goes with it.</summary>
    public Fact<bool> PhysicalEnclosure { get => _booleans.PhysicalEnclosure; init => _booleans.PhysicalEnclosure = value; }

    /// <summary>Whether it is urgent.</summary>
    public Fact<bool> Urgent { get => _booleans.Urgent; init => _booleans.Urgent = value; }

    /// <summary>How many persons the data is about.</summary>
    public Fact<int> DataSubjects { get; init; }

    /// <summary>The channel that it came by; inbound only.</summary>
    public Fact<Channel> ArrivedBy { get; init; }

    internal ref readonly MessageBooleans Booleans => ref _booleans;

    /// <summary>The type alone: the subject line stays where it is.</summary>
    public override string ToString() => nameof(Message);
}

/// <summary>What is known of the message that this one answers.</summary>
public sealed record InReplyTo
{
    /// <summary>The channel that it came by.</summary>
    public Fact<Channel> ArrivedBy { get; init; }

    /// <summary>What it holds.</summary>
    public Fact<ContentCategories> Content { get; init; }

    /// <summary>The day it was received.</summary>
    public DateTime? At { get; init; }
}
