namespace Kanalvalg;

/// <summary>What kind of message it is.</summary>
public enum MessageKind
{
    /// <summary>Everyday correspondence.</summary>
    Everyday,

    /// <summary>An official letter: a decision, a request and the like.</summary>
    Letter,

    /// <summary>A receipt that something has come in.</summary>
    Acknowledgement,

    /// <summary>Says only where to turn, or that the answer comes another way.</summary>
    Referral,

    /// <summary>An agreement inside the body.</summary>
    InternalAgreement,
}
