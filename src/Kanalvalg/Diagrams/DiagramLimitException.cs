namespace Kanalvalg;

/// <summary>A space would have passed its cap on nodes. Caught where the space was made; it never leaves the library.</summary>
internal sealed class DiagramLimitException : Exception
{
    public DiagramLimitException()
        : base("the cap on diagram nodes is passed")
    {
    }
}
