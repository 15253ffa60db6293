using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Replanning;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>
/// The small plan up to 2028: mill (100 jobs, 40), line (5 jobs, 5) and early (10 jobs, 8 in two years) run from 2026 on; 4 of
/// bars are exported in 2026 and 7 in 2027, of which early makes 1 a year; of metal 10, 6 and 3.
/// </summary>
public sealed class PastMeasuresTests
{
    private static readonly MeasureFilter All = new();
    private static readonly MeasureFilter Bars = new(Commodity: new("bar"));
    private static readonly MeasureFilter Metal = new(Commodity: new("metal"));

    [Fact]
    public void Before_OfJobs_CountsWhatWasLastReportedByEachYear()
    {
        var past = Past(Jobs(2026, 60m), Jobs(2027, 80m));
        Assert.Equal(75m + 95m, past.Before(Measure.DirectJobs, All));
        Assert.Equal(75m, past.Reached(Promise(Measure.DirectJobs, 2026)));
        Assert.Equal(2m * 75m, Past(Jobs(2026, 60m)).Before(Measure.DirectJobs, All));
    }

    [Theory]
    [InlineData(Span.Year, 2025, 10 + 5 + 4)]
    [InlineData(Span.Year, 2026, 7)]
    [InlineData(Span.Cumulative, 2025, 10 + 5 + 4)]
    [InlineData(Span.Cumulative, 2026, 10 + 5 + 4 + 7)]
    public void Reached_OfInvestment_IsWhatWasSpentByThePromisesYear(Span span, int year, int spent)
    {
        var past = Past(new(2, ActualKind.Cost, new("mill"), Year: new(2025), Value: 10m), new(3, ActualKind.Cost, new("mill"), Year: new(2026), Value: 7m));
        Assert.Equal(spent, past.Reached(Promise(Measure.Investment, year) with { Span = span }));
    }

    [Fact]
    public void Before_OfExports_CountsNoneOfWhatWasNeverMade()
    {
        Assert.Equal((11m, 19m), Exported(Past()));
        Assert.Equal((2m, 19m), Exported(Past(new Actual(2, ActualKind.Dropped, new("mill")))));
        // Half the metal of 2026, so that half of what was to leave abroad has.
        Assert.Equal((11m, 16m), Exported(Past(new Actual(2, ActualKind.Output, Facility: new("smelter"), Year: new(2026), Value: 5m))));
    }

    [Theory]
    [InlineData(2025, 3 + 6 + 1 + 1)]
    [InlineData(2026, 3 + 1 + 1)]
    public void Before_OfAPlantBuiltElsewhereThanPlanned_CountsThereWhatItWasToMake(int start, int made)
    {
        // Mill was to make 3 in 2026 and 6 in 2027, and can make 3 in its first year.
        var past = Past(new Actual(2, ActualKind.Launch, new("mill"), Site: new("north"), Year: new(start)));
        Assert.Equal(made, past.Before(Measure.Output, Bars));
        Assert.Equal(0m, past.Before(Measure.Output, Bars with { Place = new("zone") }));
    }

    private static (decimal Bars, decimal Metal) Exported(PastMeasures past) =>
        (past.Before(Measure.Exports, Bars), past.Before(Measure.Exports, Metal));

    private static Actual Jobs(int year, decimal jobs) => new(year, ActualKind.Jobs, new("mill"), Year: new(year), Value: jobs);

    private static Target Promise(Measure measure, int year) =>
        SmallProgramme.Create().Targets[0] with { Measure = measure, Filter = All, Year = new(year) };

    private static PastMeasures Past(params ImmutableArray<Actual> facts)
    {
        var plan = SmallPlan.Create();
        return new PastMeasures(new History(SmallProgramme.Create(), new(2028), plan.Decisions.Launches, facts), plan);
    }
}
