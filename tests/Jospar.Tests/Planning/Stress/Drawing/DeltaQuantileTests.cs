using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Files;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Stress.Drawing;

public sealed class DeltaQuantileTests
{
    [Theory]
    [InlineData("0", "0.2", "1.020201")]
    [InlineData("-0.02", "0.2", "1")]
    [InlineData("900", "0", "1000000")]
    public void AverageFactor_OfALognormal_IsMoreThanOneWhereTheMeanIsNought(string mean, string deviation, string expected)
    {
        static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Number(expected), DeltaQuantile.AverageFactor(Lognormal(Number(mean), Number(deviation))));
    }

    [Fact]
    public void AverageFactor_OfAnotherShape_IsNotSaid() => Assert.Null(DeltaQuantile.AverageFactor(UncertainProgrammes.Normal(0.2m)));

    [Fact]
    public void AverageFactor_OfACause_StandsInTheSummary()
    {
        var programme = SmallProgramme.Create() with
        {
            Uncertainties =
            [
                UncertainProgrammes.Row("prices", UncertaintyKind.Price, new(Commodity: "*"), Lognormal(0m, 0.2m)),
                UncertainProgrammes.Row("needs", UncertaintyKind.Demand, new(Commodity: "power"), UncertainProgrammes.Normal(0.1m)),
            ],
        };
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), "hash");
        using var solver = Optimisation.NativeHighs.Open();
        var summary = new StressRun(subject, new InProcessChunks(_ => new StressEvaluator(subject, solver), 1), TimeProvider.System)
            .Run(new StressOptions(10, 3, 5))!.Summary;
        Assert.Equal(
            ImmutableSortedDictionary<string, decimal?>.Empty.Add("needs", null).Add("prices", 1.020201m),
            summary.Causes.ToImmutableSortedDictionary(cause => cause.Id, cause => cause.AverageFactor));
        Assert.Contains("\"average_factor\": 1.020201", StressJson.Text(summary), StringComparison.Ordinal);
        Assert.Equal(summary.Causes.Select(cause => cause.AverageFactor), StressJson.Find(StressJson.Text(summary))!.Causes.Select(cause => cause.AverageFactor));
    }

    private static DeltaDistribution Lognormal(decimal mean, decimal deviation) => new(DistributionShape.Lognormal, mean, deviation, null, null, null, [], []);
}
