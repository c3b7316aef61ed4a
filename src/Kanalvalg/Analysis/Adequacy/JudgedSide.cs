namespace Kanalvalg;

/// <summary>What a profile decides in one direction on one day, and where a mutant of it decides otherwise. Not thread-safe.</summary>
internal sealed class JudgedSide
{
    private readonly ScenarioWorld _world;
    private readonly MeaningSignature _original;

    public JudgedSide(CompiledProfile profile, Direction direction, DateTime? day, int mostNodes, IReadOnlyList<Condition> further)
    {
        _world = ScenarioWorld.Of(direction, [(profile, day)], mostNodes, further);
        _original = SignatureOf(_world.Meanings[0]);
    }

    public int Nodes => _world.Diagrams.Nodes;

    /// <summary>A request that the mutant decides otherwise; <c>null</c> where there is none.</summary>
    public string? Difference(CompiledProfile mutant)
    {
        MeaningSignature other = SignatureOf(new ProfileMeaning(mutant, _world.Space, _world.Meanings[0].Day));
        return _original.Equals(other) ? null : ExampleRequest.Of(_world, 0, _world.Occurrence(_original.FirstDifference(_world.Diagrams, other))!);
    }

    // Beyond the scope too: a mutant's may be wider.
    private MeaningSignature SignatureOf(ProfileMeaning meaning) => new(_world, meaning, _world.Occurs);
}
