using Jospar.Domain;
using Jospar.Planning.Plans.Accounts;

namespace Jospar.Tests.Planning.Plans.Accounts;

public sealed class PlanMeasuresTests
{
    public static TheoryData<Measure, MeasureFilter, Span, int, decimal> Cases => new()
    {
        { Measure.Output, new(Commodity: new("metal")), Span.Year, 2026, 10m },
        { Measure.Output, new(Family: "lead"), Span.Year, 2026, 14m },
        { Measure.Output, new(Family: "lead", Stage: 2), Span.Cumulative, 2027, 11m },
        { Measure.Output, new(Family: "lead", Sector: "metals"), Span.Year, 2026, 4m },
        { Measure.Output, new(Commodity: new("bar"), Tag: "deep"), Span.Year, 2027, 6m },
        { Measure.Output, new(Commodity: new("bar"), Place: new("zone")), Span.Year, 2027, 6m },
        { Measure.Output, new(Commodity: new("bar"), Place: new("country")), Span.Year, 2027, 7m },
        { Measure.Output, new(Commodity: new("bar"), Sponsor: "Early Ltd"), Span.Year, 2027, 1m },
        { Measure.Use, new(Commodity: new("ore")), Span.Year, 2025, 20m },
        { Measure.Use, new(Commodity: new("metal")), Span.Cumulative, 2028, 18m },
        { Measure.Use, new(Commodity: new("power"), Place: new("zone")), Span.Year, 2027, 3m },
        { Measure.RunningProjects, new(), Span.Year, 2025, 0m },
        { Measure.RunningProjects, new(), Span.Year, 2026, 3m },
        { Measure.RunningProjects, new(Family: "energy"), Span.Year, 2026, 1m },
        { Measure.RunningProjects, new(Stage: 2), Span.Year, 2026, 2m },
        { Measure.RunningProjects, new(Commodity: new("metal")), Span.Year, 2026, 0m },
        { Measure.DirectJobs, new(Commodity: new("bar"), Family: "lead"), Span.Year, 2026, 110m },
        { Measure.Investment, new(Stage: 2), Span.Year, 2025, 44m },
        { Measure.FundExposure, new(Commodity: new("bar")), Span.Year, 2025, 22m },
        { Measure.DirectJobs, new(Place: new("zone")), Span.Year, 2026, 100m },
        { Measure.TotalJobs, new(), Span.Year, 2026, 280m },
        { Measure.ConstructionJobs, new(), Span.Year, 2025, 76m },
        { Measure.ConstructionJobs, new(Sector: "energy"), Span.Year, 2025, 20m },
        { Measure.Investment, new(), Span.Year, 2025, 49m },
        { Measure.Investment, new(Sponsor: "Early Ltd"), Span.Cumulative, 2028, 4m },
        { Measure.Exports, new(Commodity: new("bar")), Span.Year, 2028, 7m },
        { Measure.Exports, new(Family: "lead", Place: new("north")), Span.Year, 2026, 10m },
        { Measure.Exports, new(Place: new("south")), Span.Year, 2026, 0m },
        { Measure.ValueAdded, new(Sector: "metals"), Span.Year, 2026, 4m * (16m - 10m - 0.1m) },
        { Measure.ValueAdded, new(), Span.Year, 2025, 10m * (10m - 2m - 0.2m) },
        { Measure.UnservedDemand, new(), Span.Year, 2028, 0.5m },
        { Measure.UnservedDemand, new(Place: new("south")), Span.Year, 2028, 0m },
        { Measure.FundExposure, new(), Span.Year, 2025, 27m },
        { Measure.FundExposure, new(Fund: new("fund")), Span.Year, 2027, 11m },
        { Measure.FundExposure, new(Fund: new("budget")), Span.Year, 2028, 5m },
        { Measure.FundExposure, new(Sponsor: "Early Ltd"), Span.Year, 2028, 0m },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Value_EachMeasure_EqualsTheHandMadeSum(
        Measure measure, MeasureFilter filter, Span span, int year, decimal expected)
    {
        var measures = new PlanMeasures(SmallProgramme.Create(), SmallPlan.Decisions());
        Assert.Equal(expected, measures.Value(measure, filter, span, new(year)));
    }
}
