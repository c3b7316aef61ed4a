namespace Kanalvalg;

/// <summary>Checks of arguments.</summary>
internal static class Require
{
    public static void NotNull(object? value, string name)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }
    }
}
