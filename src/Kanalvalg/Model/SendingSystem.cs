namespace Kanalvalg;

/// <summary>Where the user sends from. A profile may declare more than the ones named here.</summary>
public readonly record struct SendingSystem(string Code)
{
    /// <summary>Microsoft Outlook.</summary>
    public static readonly SendingSystem Outlook = new("outlook");

    /// <summary>A case system (fagsystem).</summary>
    public static readonly SendingSystem Fagsystem = new("fagsystem");

    /// <summary>I/O Manager.</summary>
    public static readonly SendingSystem IoManager = new("ioManager");

    /// <summary>doc2mail, the "printer" that sends.</summary>
    public static readonly SendingSystem Doc2Mail = new("doc2mail");

    /// <summary>OneTooX.</summary>
    public static readonly SendingSystem OneTooX = new("oneTooX");

    /// <summary>The organisation's mail system, whichever it is.</summary>
    public static readonly SendingSystem MailSystem = new("mailSystem");

    /// <summary>borger.dk, the citizens' portal.</summary>
    public static readonly SendingSystem BorgerDk = new("borgerDk");

    /// <summary>virk.dk, the businesses' portal.</summary>
    public static readonly SendingSystem VirkDk = new("virkDk");

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
