namespace Kanalvalg.Peers;

/// <summary>One way of deciding the scenarios, each known by its place.</summary>
internal interface IPeer
{
    /// <summary>What it decides, in the words of <see cref="Benchmarks.Agreement"/>.</summary>
    string Answer(int place);

    /// <summary>Decides one scenario and returns a number that depends on the decision.</summary>
    int Decide(int place);

    /// <summary>Decides all of them, called without indirection.</summary>
    int DecideAll();

    /// <summary>Whether it has to be renewed for each pass.</summary>
    bool Renews { get; }

    /// <summary>Forgets what was decided, where it remembers anything that the measure is not about. Never timed.</summary>
    void Renew();
}
