using System.Collections.Concurrent;

namespace Kanalvalg.Tests;

/// <summary>The built-in profiles as engines, each made once.</summary>
internal static class TestProfiles
{
    private static readonly ConcurrentDictionary<string, DecisionEngine> Engines = new(StringComparer.Ordinal);

    /// <summary>The ids of the profiles that a body decides by; a base that has one route is none.</summary>
    public static IReadOnlyList<string> Bodies { get; } = [.. Profiles.Ids.Where(id => Profiles.Get(id).OutboundRoutes.Count() > 1)];

    public static DecisionEngine Engine(string id) => Engines.GetOrAdd(id, static one => DecisionEngine.Compile(Profiles.Get(one)));

    /// <summary>A profile of a test's own, which must be a good one.</summary>
    public static JurisdictionProfile Read(string json)
    {
        ProfileResult read = ProfileReader.Read(json);
        read.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).ShouldBeEmpty("the test's own profile cannot be read");
        return read.Profile!;
    }
}
