namespace Kanalvalg;

/// <summary>What carries a communication. Named by the service, never by who receives; a profile may declare more than the ones named here.</summary>
public readonly record struct Channel(string Code)
{
    /// <summary>Unencrypted e-mail.</summary>
    public static readonly Channel OrdinaryMail = new("ordinaryMail");

    /// <summary>Encrypted e-mail between mail systems (sikker mail, tunnelmail).</summary>
    public static readonly Channel SecureMail = new("secureMail");

    /// <summary>The national digital mailbox.</summary>
    public static readonly Channel DigitalPost = new("digitalPost");

    /// <summary>A letter printed, packed and posted by a print house (fjernprint).</summary>
    public static readonly Channel RemotePrint = new("remotePrint");

    /// <summary>A letter on paper, posted by the body itself.</summary>
    public static readonly Channel Letter = new("letter");

    /// <summary>A text message.</summary>
    public static readonly Channel Sms = new("sms");

    /// <summary>A call.</summary>
    public static readonly Channel Phone = new("phone");

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
