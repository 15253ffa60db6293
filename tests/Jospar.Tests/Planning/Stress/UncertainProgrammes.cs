using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Tests.Planning.Search;

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

    /// <summary>
    /// A random programme whose fund has hardly what it owes to a mill begun before the plan, that promises more exports of an obliged
    /// metal than it can make, and whose limit asks for exports even after a fire in the smelter.
    /// </summary>
    public static Programme ShortOfEverything(int seed)
    {
        var (small, random) = (SmallProgramme.Create(), RandomProgramme.Create(seed));
        var metal = new MeasureFilter(Commodity: new("metal"));
        return random with
        {
            Projects = [.. random.Projects, small.Projects.Single(project => project.Id.Value == "early")],
            Funds = [small.Funds[0] with { OpeningBalance = new(0.3m), Inflows = [new(new(2025), new(1m), SmallProgramme.None)] }, small.Funds[1]],
            Obligations = [small.Obligations[0] with { From = new(2025) }],
            Targets = [.. random.Targets, small.Targets[0] with { Id = new("exports"), Measure = Measure.Exports, Filter = metal, Level = 30m }],
            Limits = [new(new("metal"), new("Metal"), Measure.Exports, metal, Bound.AtLeast, null, Span.Year, 2m + (0.5m * (seed % 4)), SmallProgramme.None)],
            Uncertainties = [.. OfEachKind, Row("fire", UncertaintyKind.Output, new(Facility: "smelter"), Discrete([-0.8m], [0.5m]))],
        };
    }

    public static Uncertainty Row(string id, UncertaintyKind kind, UncertaintySelector selector, DeltaDistribution distribution) =>
        new(new(id), new(id), kind, selector, DrawScope.Item, distribution, null, 0m, 1m, null, null, Provenance.None);

    public static DeltaDistribution Normal(decimal deviation) => new(DistributionShape.Normal, 0m, deviation, null, null, null, [], []);

    public static DeltaDistribution Shape(DistributionShape shape, decimal low, decimal? mode, decimal high) =>
        new(shape, 0m, null, low, mode, high, [], []);

    public static DeltaDistribution Discrete(ImmutableArray<decimal> values, ImmutableArray<decimal> probabilities) =>
        new(DistributionShape.Discrete, 0m, null, null, null, null, values, probabilities);
}
