namespace Kanalvalg;

/// <summary>
/// What is asked of the bits of a <see cref="BitField"/>: at least one of some (where there are some), all of others, none of others again;
/// or, with <paramref name="OrNothing"/>, that none is set at all, as of a fact that is none of the direction's.
/// </summary>
internal readonly record struct CoverTest(int Field, ulong Any, ulong All, ulong None, bool OrNothing)
{
    public bool Holds(ulong bits) => ((Any == 0 || (bits & Any) != 0) && (bits & All) == All && (bits & None) == 0) || (OrNothing && bits == 0);
}
