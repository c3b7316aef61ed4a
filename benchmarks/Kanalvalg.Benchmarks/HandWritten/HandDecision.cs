using System.Runtime.CompilerServices;

namespace Kanalvalg.Benchmarks;

/// <summary>What hand-written code decides. <see cref="Route"/> is a place among its profile's routes of the direction, or -1.</summary>
public readonly record struct HandDecision(Verdict Verdict, int Route, RouteStatuses Statuses, Duties Duties)
{
    public static readonly HandDecision Outside = new(Verdict.NotRegulated, -1, default, Duties.None);
}

/// <summary>The status of each of up to eight routes; a route is impossible until something else is said of it.</summary>
[InlineArray(8)]
public struct RouteStatuses
{
    private RouteStatus _first;

    /// <summary>Whether the route may be used, where silence is leave.</summary>
    public readonly bool IsOpen(int route) => this[route] >= RouteStatus.Silent;
}

/// <summary>The duties of all built-in profiles, as flags.</summary>
[Flags]
public enum Duties
{
    None = 0,
    KeepSubjectClean = 1 << 0,
    PreciseSubject = 1 << 1,
    Journalise = 1 << 2,
    JournaliseReceipt = 1 << 3,
    JournaliseBeforeDeletion = 1 << 4,
    AddArchiveReferences = 1 << 5,
    RegisterDispatchMethod = 1 << 6,
    PrintAndDeliverToArchive = 1 << 7,
    JournaliseBeforeSending = 1 << 8,
    Encrypt = 1 << 9,
    PrintForArchive = 1 << 10,
    RouteToOfficialMailbox = 1 << 11,
    ShowSenderDetails = 1 << 12,
    FacsimileSignature = 1 << 13,
    ConfirmByMail = 1 << 14,
    CheckDirectAddressing = 1 << 15,
    AddressByCpr = 1 << 16,
    AddressByCvr = 1 << 17,
    AddPNumber = 1 << 18,
    ContactSender = 1 << 19,
    NameForForwarding = 1 << 20,
    CheckRecipient = 1 << 21,
    DeleteOriginalText = 1 << 22,
    UrgeSafeChannels = 1 << 23,
    ForwardToDepartment = 1 << 24,
    AgreeAnswerWithHead = 1 << 25,
    DeleteWithin = 1 << 26,
    EmptyAllFolders = 1 << 27,
}
