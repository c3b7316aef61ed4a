using System.Net;

namespace Kanalvalg.Samples.MassMailing;

/// <summary>The summary as a page that stands alone.</summary>
internal static class SummaryPage
{
    public static string Of(MailingResult result) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Mass mailing by {{Text(result.Profile.Id)}}</title>
        <style>
          body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
          svg { width: 100%; height: auto; font-size: 13px; } rect { fill: #1f5a8a; } text { fill: #1a1a1a; }
          @media (prefers-color-scheme: dark) { body { color: #eee; background: #161616; } rect { fill: #6aa9dc; } text { fill: #eee; } }
        </style>
        </head>
        <body>
        <h1>Mass mailing: how each recipient gets the message</h1>
        <p>{{Text(result.Profile.Title.In(Language.English))}}, profile {{Text(result.Profile.Id)}} {{Text(result.Profile.Version)}}, SHA-256 <code>{{result.Profile.Sha256}}</code></p>
        {{BarChart.Of("Recipients by route", result.Counts.ByRoute)}}
        <p>{{result.Counts.All.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)}} recipients, all of them fictitious. {{Text(result.Speed)}}.</p>
        </body>
        </html>

        """;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
