namespace Kanalvalg;

/// <summary>A duty that lies on a route: for certain, or depending on unknown facts. Immutable.</summary>
public sealed class DutyNote
{
    internal DutyNote(Duty duty, bool certain) => (Definition, Certain) = (duty, certain);

    /// <summary>The duty's code.</summary>
    public string Duty => Definition.Code;

    /// <summary>Whether it holds whatever the unknown facts are.</summary>
    public bool Certain { get; }

    /// <summary>What is to be done.</summary>
    public LocalizedText Text => Definition.Text;

    internal Duty Definition { get; }
}
