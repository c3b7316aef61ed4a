using System.Globalization;
using System.Security;
using System.Text;

namespace Kanalvalg.Benchmarks.Growth;

/// <summary>One curve: points in the order of x; a point that is not sound is drawn hollow.</summary>
internal sealed record Curve(string Name, IReadOnlyList<(double X, double Y, bool IsSound)> Points);

/// <summary>Curves on two logarithmic axes as an SVG picture: curves are told apart by marker and by the name at their end, not by colour alone.</summary>
internal sealed class LogLogChart(string title, string description, string xName, string yName)
{
    private const int Width = 860;
    private const int Height = 520;
    private const int Left = 80;
    private const int Right = 210;
    private const int Top = 56;
    private const int Bottom = 64;

    // Okabe and Ito's colours, which those who see colours otherwise tell apart too; the dark ones alone, for a white page.
    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#007A58", "#B0508F", "#6B6B00", "#000000", "#7A4A1E"];

    private readonly StringBuilder _svg = new();
    private double _xLeast;
    private double _xMost;
    private double _yLeast;
    private double _yMost;

    public string Draw(IReadOnlyList<Curve> curves)
    {
        (double X, double Y, bool IsSound)[] all = [.. curves.SelectMany(curve => curve.Points)];
        (_xLeast, _xMost) = (Math.Log10(all.Min(point => point.X)), Math.Log10(all.Max(point => point.X)));
        (_yLeast, _yMost) = (Math.Floor(Math.Log10(all.Min(point => point.Y))), Math.Ceiling(Math.Log10(all.Max(point => point.Y))));
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"sans-serif\" font-size=\"13\">");
        Line($"<title id=\"title\">{Escape(title)}</title>");
        Line($"<desc id=\"desc\">{Escape(description)}</desc>");
        Line($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>");
        Line($"<text x=\"{Left}\" y=\"28\" font-size=\"17\" font-weight=\"bold\">{Escape(title)}</text>");
        Axes(all);
        Proportional();
        foreach ((Curve curve, int i) in curves.Select((curve, i) => (curve, i)))
        {
            DrawCurve(curve, i);
        }

        Names(curves);
        Line($"</svg>");
        return _svg.ToString();
    }

    private double X(double value) => Left + ((Math.Log10(value) - _xLeast) / (_xMost - _xLeast) * (Width - Left - Right));

    private double Y(double value) => Height - Bottom - ((Math.Log10(value) - _yLeast) / (_yMost - _yLeast) * (Height - Top - Bottom));

    private void Axes((double X, double Y, bool IsSound)[] all)
    {
        for (int decade = (int)_yLeast; decade <= _yMost; decade++)
        {
            double y = Y(Math.Pow(10, decade));
            Line($"<line x1=\"{Left}\" y1=\"{y:F1}\" x2=\"{Width - Right}\" y2=\"{y:F1}\" stroke=\"#d0d0d0\"/>");
            Line($"<text x=\"{Left - 8}\" y=\"{y + 4:F1}\" text-anchor=\"end\">{Number(Math.Pow(10, decade))}</text>");
        }

        foreach (double value in all.Select(point => point.X).Distinct().Order())
        {
            Line($"<line x1=\"{X(value):F1}\" y1=\"{Top}\" x2=\"{X(value):F1}\" y2=\"{Height - Bottom}\" stroke=\"#ececec\"/>");
            Line($"<text x=\"{X(value):F1}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{Number(value)}</text>");
        }

        Line($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 16}\" text-anchor=\"middle\">{Escape(xName)}</text>");
        Line($"<text transform=\"translate(20 {(Top + Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{Escape(yName)}</text>");
    }

    // Where a curve runs alongside, twice the size takes twice the time.
    private void Proportional()
    {
        double decades = Math.Min(_xMost - _xLeast, _yMost - _yLeast);
        (double x, double y) = (Math.Pow(10, _xMost), Math.Pow(10, _yMost));
        (double toX, double toY) = (Math.Pow(10, _xMost - decades), Math.Pow(10, _yMost - decades));
        Line($"<line x1=\"{X(toX):F1}\" y1=\"{Y(toY):F1}\" x2=\"{X(x):F1}\" y2=\"{Y(y):F1}\" stroke=\"#767676\" stroke-dasharray=\"5 5\"/>");
        Line($"<text x=\"{X(x) + 12:F1}\" y=\"{Y(y) + 4:F1}\" fill=\"#595959\">in proportion</text>");
    }

    private void DrawCurve(Curve curve, int index)
    {
        string colour = Colours[index % Colours.Length];
        string points = string.Join(' ', curve.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.X):F1},{Y(point.Y):F1}")));
        Line($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>");
        foreach ((double x, double y, bool isSound) in curve.Points)
        {
            string fill = isSound ? colour : "#fff";
            Line($"<path d=\"{Marker(index, X(x), Y(y))}\" fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"1.5\"/>");
        }
    }

    // Circle, square, triangle up, diamond, triangle down, cross, by turns.
    private static string Marker(int index, double x, double y) => string.Create(CultureInfo.InvariantCulture, $"M{x:F1} {y:F1}{(index % 6) switch
    {
        0 => "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
        1 => "m-4 -4h8v8h-8z",
        2 => "m0 -5l5 9h-10z",
        3 => "m0 -5l5 5l-5 5l-5 -5z",
        4 => "m0 5l5 -9h-10z",
        _ => "m-4 -4l8 8m0 -8l-8 8",
    }}");

    // At the ends of the curves, moved apart where they would cover each other.
    private void Names(IReadOnlyList<Curve> curves)
    {
        double free = Y(Math.Pow(10, _yMost)) + 18;
        foreach ((Curve curve, int index) in curves.Select((curve, i) => (curve, i)).OrderBy(one => Y(one.curve.Points[^1].Y)))
        {
            (double x, double y, _) = curve.Points[^1];
            double at = Math.Max(free, Y(y));
            free = at + 17;
            string colour = Colours[index % Colours.Length];
            Line($"<path d=\"M{X(x) + 6:F1} {Y(y):F1}L{X(x) + 18:F1} {at:F1}\" stroke=\"{colour}\" fill=\"none\"/>");
            Line($"<path d=\"{Marker(index, X(x) + 24, at)}\" fill=\"{colour}\" stroke=\"{colour}\" stroke-width=\"1.5\"/>");
            Line($"<text x=\"{X(x) + 34:F1}\" y=\"{at + 4:F1}\" fill=\"{colour}\">{Escape(curve.Name)}</text>");
        }
    }

    private void Line(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Number(double value) => value.ToString(value < 1 ? "0.######" : "#,0", CultureInfo.InvariantCulture);

    private static string Escape(string text) => SecurityElement.Escape(text)!;
}
