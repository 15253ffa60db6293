using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Tests.Planning.Stress;

/// <summary>Uncertainties of the small programme, one of each kind and shape.</summary>
internal static class UncertainProgrammes
{
    public static ImmutableArray<Uncertainty> OfEachKind { get; } =
    [
        Row("prices", UncertaintyKind.Price, new(Commodity: "*"), Normal(0.2m)) with { Correlation = 0.5m, Persistence = 0.5m },
        Row("costs", UncertaintyKind.CapitalCost, new(), Shape(DistributionShape.Triangular, -0.1m, 0m, 0.4m)),
        Row("delays", UncertaintyKind.Delay, new(), Discrete([1m, 2m], [0.3m, 0.1m])),
        Row("drops", UncertaintyKind.DropOut, new(Project: "*mill"), Discrete([1m], [0.15m])),
        Row("cuts", UncertaintyKind.FundInflow, new(), Discrete([-0.6m], [0.3m])) with { Persistence = 0.5m },
        Row("needs", UncertaintyKind.Demand, new(Commodity: "power"), Shape(DistributionShape.Uniform, -0.1m, null, 0.3m)) with { Persistence = 0m },
        Row("stops", UncertaintyKind.Output, new(), Shape(DistributionShape.Uniform, -0.3m, null, 0m)),
    ];

    public static Programme Small() => SmallProgramme.Create() with { Uncertainties = OfEachKind };

    public static Uncertainty Row(string id, UncertaintyKind kind, UncertaintySelector selector, DeltaDistribution distribution) =>
        new(new(id), new(id), kind, selector, DrawScope.Item, distribution, null, 0m, 1m, null, null, Provenance.None);

    public static DeltaDistribution Normal(decimal deviation) => new(DistributionShape.Normal, 0m, deviation, null, null, null, [], []);

    public static DeltaDistribution Shape(DistributionShape shape, decimal low, decimal? mode, decimal high) =>
        new(shape, 0m, null, low, mode, high, [], []);

    public static DeltaDistribution Discrete(ImmutableArray<decimal> values, ImmutableArray<decimal> probabilities) =>
        new(DistributionShape.Discrete, 0m, null, null, null, null, values, probabilities);
}
