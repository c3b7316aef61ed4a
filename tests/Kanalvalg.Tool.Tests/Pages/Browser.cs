using System.Diagnostics;
using System.Net;

namespace Kanalvalg.Tool.Tests;

/// <summary>A headless Chromium, with axe-core to judge pages by. Neither is part of the repository.</summary>
internal static class Browser
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string? Program = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static readonly string Axe = Repository.PathOf("artifacts", "axe", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Why no page can be judged here; <c>null</c> where one can.</summary>
    public static string? Missing { get; } =
        Program is null ? "no page can be judged: Chromium is not on this machine"
        : !File.Exists(Axe) ? "no page can be judged: axe-core is not here (npm install --prefix artifacts/axe axe-core)"
        : null;

    /// <summary>What axe-core finds wrong with a page, a line each, at a width and in a colour scheme.</summary>
    public static string Judge(string page, int width, bool dark)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kanalvalg");
        try
        {
            string file = Path.Combine(folder.FullName, "page.html");
            File.WriteAllText(file, page.Replace("</body>", Script(), StringComparison.Ordinal));
            ProcessStartInfo start = new(Program!,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + folder.FullName, $"--window-size={width},1000",
                "--blink-settings=preferredColorScheme=" + (dark ? "0" : "1"), "--virtual-time-budget=20000", "--dump-dom", new Uri(file).AbsoluteUri,
            ])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string shown = process.StandardOutput.ReadToEnd();
            process.WaitForExit(Patience).ShouldBeTrue();
            shown.ShouldContain("<pre>judged:", Case.Sensitive, error.Result);
            return WebUtility.HtmlDecode(shown.Split("<pre>judged:")[1].Split("</pre>")[0]).Trim();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The page gives way to what was found, which is then all that the browser prints.
    private static string Script() => "<script>" + File.ReadAllText(Axe).Replace("</script", "<\\/script", StringComparison.Ordinal) + """
        </script><script>
        axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(found => {
          const pre = document.createElement("pre");
          pre.textContent = "judged:\n" + found.violations.concat(found.incomplete).map(rule => rule.id + ": " + rule.nodes[0].html).join("\n");
          document.body.replaceChildren(pre);
        });
        </script></body>
        """;
}

/// <summary>A test that needs a browser; skipped, and the reason said, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Missing;
}
