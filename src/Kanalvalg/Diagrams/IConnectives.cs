namespace Kanalvalg;

/// <summary>Formulas by number, of which 0 is false and 1 is true, and what joins them.</summary>
internal interface IConnectives
{
    int And(int f, int g);

    int Or(int f, int g);

    int Not(int f);
}
