namespace NRulesCaseSystem;

/// <summary>A case, as a case system keeps it.</summary>
public sealed class CaseFile
{
    public bool IsOpen { get; set; } = true;
}

/// <summary>What a counterpart is registered as.</summary>
public enum Registration
{
    NotLookedUp,
    PersonRegister,
    BusinessRegister,
    PublicBody,
}

/// <summary>Whom a document goes to.</summary>
public sealed class Counterpart
{
    public Registration Registration { get; set; }
}

/// <summary>A document that is about to be sent.</summary>
public sealed class OutgoingDocument
{
    public CaseFile? Case { get; set; }

    public required Counterpart To { get; init; }
}

/// <summary>A line of the journal.</summary>
public sealed class JournalEntry
{
    public required OutgoingDocument Document { get; init; }
}

/// <summary>That a document is part of the work on a case: nobody says so, a rule concludes it, and other rules build on it.</summary>
public sealed class CaseWork(OutgoingDocument document)
{
    public OutgoingDocument Document { get; } = document;
}
