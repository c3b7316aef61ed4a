namespace Kanalvalg.Tests.Properties;

/// <summary>Chance with words of its own. One seed, one course of events.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>From the first to the last, both included.</summary>
    public int Number(int first, int last) => _random.Next(first, last + 1);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public T One<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    public T[] Some<T>(IReadOnlyList<T> from, int least, int most)
    {
        T[] all = [.. from];
        _random.Shuffle(all);
        return all[..Math.Min(all.Length, Number(least, most))];
    }

    public T[] Many<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, Number(least, most)).Select(_ => make())];
}
