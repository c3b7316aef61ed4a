using System.Runtime.InteropServices;

namespace Kanalvalg;

/// <summary>What is said of a message with yes or no, and the same as three words: a fact is two bytes, and none lie between them.</summary>
[StructLayout(LayoutKind.Explicit)]
internal struct MessageBooleans : IEquatable<MessageBooleans>
{
    [FieldOffset(0)]
    public ulong First;

    [FieldOffset(8)]
    public ulong Second;

    [FieldOffset(16)]
    public ulong Third;

    [FieldOffset(0)]
    public Fact<bool> CaseDocument;

    [FieldOffset(2)]
    public Fact<bool> CaseSystemCopy;

    [FieldOffset(4)]
    public Fact<bool> SharedDraft;

    [FieldOffset(6)]
    public Fact<bool> Signed;

    [FieldOffset(8)]
    public Fact<bool> Journalised;

    [FieldOffset(10)]
    public Fact<bool> JournalDuty;

    [FieldOffset(12)]
    public Fact<bool> OnCase;

    [FieldOffset(14)]
    public Fact<bool> SignatureRequired;

    [FieldOffset(16)]
    public Fact<bool> WrittenFormRequired;

    [FieldOffset(18)]
    public Fact<bool> QuotesOriginal;

    [FieldOffset(20)]
    public Fact<bool> PhysicalEnclosure;

    [FieldOffset(22)]
    public Fact<bool> Urgent;

    public readonly bool Equals(MessageBooleans other) => First == other.First && Second == other.Second && Third == other.Third;

    public override readonly bool Equals(object? obj) => obj is MessageBooleans other && Equals(other);

    public override readonly int GetHashCode() => (First, Second, Third).GetHashCode();
}
