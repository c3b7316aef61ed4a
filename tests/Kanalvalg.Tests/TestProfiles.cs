using System.Collections.Concurrent;

namespace Kanalvalg.Tests;

/// <summary>The built-in profiles as engines, each made once.</summary>
internal static class TestProfiles
{
    private static readonly ConcurrentDictionary<string, DecisionEngine> Engines = new(StringComparer.Ordinal);

    public static DecisionEngine Engine(string id) => Engines.GetOrAdd(id, static one => DecisionEngine.Compile(Profiles.Get(one)));
}
