using Microsoft.Extensions.Logging;

namespace Kanalvalg;

/// <summary>All that is logged. Profiles are public texts and are shown; of requests there are codes alone.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "profile `{Profile}` {Version} is served from {Source} (sha256 {Sha256})")]
    public static partial void Served(ILogger logger, string profile, string version, string source, string sha256);

    [LoggerMessage(2, LogLevel.Information, "profile `{Profile}` {Version} from {Source} is no longer served")]
    public static partial void Withdrawn(ILogger logger, string profile, string version, string source);

    [LoggerMessage(3, LogLevel.Error, "a change cannot be used, and the last good profiles stay in force:\n{Problems}")]
    public static partial void Kept(ILogger logger, string problems);

    [LoggerMessage(4, LogLevel.Information, "all profiles can be used again")]
    public static partial void Mended(ILogger logger);

    [LoggerMessage(5, LogLevel.Warning, "profiles are in use, with remarks:\n{Remarks}")]
    public static partial void Remarks(ILogger logger, string remarks);

    [LoggerMessage(6, LogLevel.Debug, "decided {Verdict} by route {Route}, profile `{Profile}` {Version}, in {Microseconds} µs")]
    public static partial void Decided(ILogger logger, string verdict, string route, string profile, string version, double microseconds);

    [LoggerMessage(7, LogLevel.Debug, "a request to profile `{Profile}` {Version} was refused: {Codes}")]
    public static partial void Refused(ILogger logger, string profile, string version, string codes);
}
