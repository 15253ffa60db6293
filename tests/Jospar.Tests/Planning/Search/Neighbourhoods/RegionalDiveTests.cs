using Jospar.Domain;
using Jospar.Packages.Generation;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class RegionalDiveTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_QuickOrPulled_FixesWholeLaunchesThatGoTogether(bool isPulled)
    {
        int launched = 0;
        foreach (var (seed, small) in SmallSetting.Of([3], Generated))
        {
            using var relaxed = small.Relax();
            var blocks = small.Setting.Blocks(relaxed.Columns);
            var dive = new RegionalDive(relaxed, blocks, small.Solver, small.Setting.Options, isPulled);
            var guide = dive.Run(Unlimited, CancellationToken.None);

            double worth = relaxed.Model.ObjectiveAt(guide.Point);
            double most = relaxed.Optimum.Objective;
            Assert.True(worth <= most + 1e-6 * Math.Max(1.0, Math.Abs(most)), $"seed {seed}: {worth} over {most}");
            int[] fixedOnes = [.. Enumerable.Range(0, guide.Point.Length).Where(column => blocks.IsLaunch(column) && dive.IsFixed(column))];
            Assert.All(fixedOnes, column => Assert.Equal(Math.Round(guide.Point[column]), guide.Point[column], 1e-5));
            int[] projects = [.. fixedOnes.Where(column => guide.Point[column] > 0.5).Select(blocks.ProjectOf)];
            Assert.Equal(projects.Distinct().Count(), projects.Length);
            launched += projects.Length;
        }

        Assert.True(launched > 0, "something is launched");
    }

    [Fact]
    public void Run_WithNoTimeLeft_FixesNothing()
    {
        foreach (var (_, small) in SmallSetting.Of([3], Generated))
        {
            using var relaxed = small.Relax();
            var dive = new RegionalDive(relaxed, small.Setting.Blocks(relaxed.Columns), small.Solver, small.Setting.Options, isPulled: true);

            var guide = dive.Run(Unlimited with { Regions = () => TimeSpan.Zero }, CancellationToken.None);

            Assert.Equal(relaxed.Optimum.Primal, guide.Point);
        }
    }

    private static Programme Generated(int seed) => ProgrammeGenerator.Generate(new GeneratorOptions(Projects: 60, Seed: seed));

    private static FirstPlanLimits Unlimited => new(null, () => null, () => null, () => null, () => { });
}
