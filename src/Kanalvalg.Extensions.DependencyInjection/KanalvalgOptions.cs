using Microsoft.Extensions.FileProviders;

namespace Kanalvalg;

/// <summary>Which profiles a host decides by, and how they are kept up to date. Mutable; what is served was read from it once and is not.</summary>
public sealed class KanalvalgOptions
{
    /// <summary>The configuration section that hosts use by custom: <c>Kanalvalg</c>.</summary>
    public const string SectionName = "Kanalvalg";

    /// <summary>Ids of built-in profiles, <c>dk-varde</c>.</summary>
    public IList<string> BuiltIn { get; } = [];

    /// <summary>
    /// Profile files: paths, absolute or under the host's content root, whose last part may hold <c>*</c>: <c>profiles/*.profile.json</c>.
    /// What a file extends is looked for beside it, then among <see cref="Sources"/>, then among the built-in profiles.
    /// </summary>
    public IList<string> Files { get; } = [];

    /// <summary>Profiles that the host's own code brings.</summary>
    public IList<ProfileSource> Sources { get; } = [];

    /// <summary>The profile that decides when nobody names one. It can be left out where there is only one.</summary>
    public string? Default { get; set; }

    /// <summary>Whether an edit of a file, or of one that it extends, takes effect while the host runs; <c>true</c> unless set.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>How long to wait after a change before the files are read, so that what belongs together is read together.</summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// How often to read everything again and look for changes, for network shares, container mounts and sources that cannot tell of a
    /// change; never where it is <c>null</c>.
    /// </summary>
    public TimeSpan? PollingInterval { get; set; }

    /// <summary>Where the paths in <see cref="Files"/> are looked up, instead of the host's content root.</summary>
    public IFileProvider? FileProvider { get; set; }

    /// <summary>Makes an engine of a profile, for a host that brings a matcher of its own.</summary>
    public Func<JurisdictionProfile, DecisionEngine> Compile { get; set; } = DecisionEngine.Compile;

    /// <summary>What was wrong with the configuration that it was bound from.</summary>
    internal List<string> ConfigurationProblems { get; } = [];

    /// <summary>Adds a profile that the host's own code brings.</summary>
    /// <param name="name">Its name in messages, and to profiles that extend it.</param>
    /// <param name="read">Gives its JSON in UTF-8; called at start and at every reload.</param>
    /// <param name="watch">Gives a token that changes when the JSON has.</param>
    public KanalvalgOptions AddProfile(string name, Func<ReadOnlyMemory<byte>> read, Func<Microsoft.Extensions.Primitives.IChangeToken>? watch = null)
    {
        Sources.Add(new ProfileSource(name, read, watch));
        return this;
    }
}
