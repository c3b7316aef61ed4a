namespace Kanalvalg;

/// <summary>
/// All that the scenario of a typed request without further facts depends on, as <see cref="RequestKeys"/> writes it: equal words, equal
/// scenarios. Fields and no array, handed on by reference: they are compared where they lie, one by one as they were written, for
/// reading at once what was just written in parts makes a processor wait.
/// </summary>
internal struct RequestKey
{
    /// <summary>What is said of the message with yes or no: this and the next two words, as <see cref="MessageBooleans"/> has them.</summary>
    public ulong First;
    public ulong Second;
    public ulong Third;
    public ulong Message;
    public ulong Parties;
    public ulong Contents;
    public ulong Subject;
    public ulong Numbers;
    public ulong Days;
    public ulong Systems;
    public ulong Codes;

    /// <summary>Whether each word is the other's.</summary>
    public readonly bool Is(in RequestKey other) =>
        ((First ^ other.First) | (Second ^ other.Second) | (Third ^ other.Third) | (Message ^ other.Message)
            | (Parties ^ other.Parties) | (Contents ^ other.Contents) | (Subject ^ other.Subject) | (Numbers ^ other.Numbers)
            | (Days ^ other.Days) | (Systems ^ other.Systems) | (Codes ^ other.Codes)) == 0;

    /// <summary>The same for equal words; its highest bits are the best. No product waits for another.</summary>
    public readonly ulong Hash() =>
        (First * 0x8BB84B93962EACC9) + (Second * 0x4B33A62ED433D4A3) + (Third * 0x4D5A2DA51DE1AA47) + (Message * 0x9E3779B97F4A7C15)
            + (Parties * 0xD6E8FEB86659FD93) + (Contents * 0xA0761D6478BD642F) + (Subject * 0xE7037ED1A0B428DB) + (Numbers * 0x8EBC6AF09C88C6E3)
            + (Days * 0x589965CC75374CC3) + (Systems * 0x1D8E4E27C47D124F) + (Codes * 0xEB44ACCAB455D165);
}
