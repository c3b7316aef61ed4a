namespace Kanalvalg;

/// <summary>The style of an HTML page: system fonts, contrast above 7:1 in light and dark, down to 320 px, and on paper.</summary>
internal static class HtmlStyle
{
    public const string Sheet =
        """
        :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #ffffff; --line: #6b6b6b; --mark: #e8f0f7; --link: #0b3d75; }
        @media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #161616; --line: #9a9a9a; --mark: #1f2d3a; --link: #a9d0ff; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
        main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.5rem; line-height: 1.25; }
        h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 0.5rem; border-bottom: 1px solid var(--line); }
        h3 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
        p, ul, ol, dl { max-width: 46rem; margin: 0.5rem 0; }
        ul, ol { padding-left: 1.5rem; }
        li { margin: 0.35rem 0; }
        a { color: var(--link); }
        code { font-family: ui-monospace, monospace; font-size: 0.9em; }
        .answer { font-size: 1.2rem; padding: 0.75rem 1rem; background: var(--mark); border-left: 0.3rem solid var(--line); }
        dt { font-weight: bold; }
        dd { margin: 0 0 0.5rem 0; }
        table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; font-size: 0.95rem; }
        th, td { border: 1px solid var(--line); padding: 0.4rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
        @media screen and (max-width: 52rem) {
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          table, tbody, tr, td { display: block; }
          tr { border: 1px solid var(--line); margin: 0.5rem 0; }
          td { border: 0; }
          td:empty { display: none; }
          td::before { content: attr(data-label) ": "; font-weight: bold; }
        }
        @media print {
          :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --mark: #ffffff; --link: #000000; }
          @page { size: A4; margin: 18mm 16mm; }
          body { font-size: 11pt; }
          main, p, ul, ol, dl { max-width: none; }
          main { padding: 0; }
          table { font-size: 9.5pt; }
          h2, h3, h2 + p, h3 + p, thead, dt { break-after: avoid; }
          li, tr, dd { break-inside: avoid; }
          .answer { border: 1px solid var(--line); border-left-width: 0.3rem; }
          a:not(.url)::after { content: " (" attr(href) ")"; }
        }

        """;
}
