using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>What a programme's projects add up to, to hold against what was published.</summary>
/// <param name="Projects">Projects in all.</param>
/// <param name="Unnamed">Those of them that stand for unnamed ones of a published pool.</param>
/// <param name="Jobs">Direct jobs.</param>
/// <param name="Investment">Capital cost in the programme's money.</param>
public sealed record PoolTotals(int Projects, int Unnamed, long Jobs, Money Investment)
{
    /// <summary>The totals of <paramref name="programme"/>.</summary>
    public static PoolTotals Of(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new PoolTotals(
            programme.Projects.Length,
            programme.Projects.Count(project => project.Tags.Contains(PoolFiller.Tag)),
            programme.Projects.Sum(project => (long)project.Jobs),
            programme.Projects.Aggregate(Money.Zero, (sum, project) => sum + project.CapitalCost));
    }
}
