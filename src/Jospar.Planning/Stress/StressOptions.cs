namespace Jospar.Planning.Stress;

/// <summary>How to test a plan.</summary>
/// <param name="Draws">How many draws.</param>
/// <param name="Seed">Random seed.</param>
/// <param name="SwitchedDraws">How many of the draws are repeated with each uncertainty switched off; 0 for none.</param>
public sealed record StressOptions(int Draws, int Seed, int SwitchedDraws)
{
    /// <summary>The most draws that are taken: a chance is then known to a third of a percentage point.</summary>
    public const int MostDraws = 100_000;

    private const int FewestSwitched = 200;

    /// <summary>A quarter of the draws, at least 200, repeated with each uncertainty switched off.</summary>
    public static StressOptions Of(int draws, int seed) => new(draws, seed, Math.Min(draws, Math.Max(FewestSwitched, draws / 4)));
}
