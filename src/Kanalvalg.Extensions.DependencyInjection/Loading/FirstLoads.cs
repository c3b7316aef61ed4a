using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Kanalvalg;

/// <summary>
/// The first load of each options instance, which its validation brings about and its service takes over: what was validated is what is
/// served, and a source is read once at start. A singleton, thread-safe.
/// </summary>
internal sealed class FirstLoads(IHostEnvironment? environment, TimeProvider clock) : IValidateOptions<KanalvalgOptions>, IDisposable
{
    private readonly ConditionalWeakTable<KanalvalgOptions, FirstLoad> _loads = new();

    public FolderProviders Folders { get; } = new(environment?.ContentRootPath ?? AppContext.BaseDirectory);

    /// <summary>The first load of these options.</summary>
    public FirstLoad Of(KanalvalgOptions options) => _loads.GetValue(options, Load);

    /// <summary>Fails with all that is wrong with all profiles.</summary>
    public ValidateOptionsResult Validate(string? name, KanalvalgOptions options)
    {
        IReadOnlyList<string> problems = Of(options).Problems;
        string whose = string.IsNullOrEmpty(name) ? "kanalvalg cannot start" : $"kanalvalg `{name}` cannot start";

        // One failure, not one a problem: the exception's message would join them by semicolons, and a problem has lines of its own.
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(whose + ":\n" + string.Join("\n", problems));
    }

    public void Dispose() => Folders.Dispose();

    private FirstLoad Load(KanalvalgOptions options)
    {
        List<string> problems = [.. OptionsProblems.Of(options)];
        if (problems.Count > 0)
        {
            return new FirstLoad(null, null, problems);
        }

        ProfileLoad load = ProfileLoader.Load(options, Folders, []);
        ProfileSet? set = ProfileMerge.First(options, load, clock, out IReadOnlyList<string> all);
        return new FirstLoad(load, set, all);
    }
}

/// <summary>A first load: the set, or what is wrong. Immutable.</summary>
internal sealed record FirstLoad(ProfileLoad? Load, ProfileSet? Set, IReadOnlyList<string> Problems);
