using Jospar.Domain;

namespace Jospar.Planning.Verification;

/// <summary>What a plan's tables reach by a measure, in every year at once: each row adds to its own year.</summary>
internal sealed class MeasureByYear(PlanEvidence evidence)
{
    /// <summary>Whether a measure adds up launches, whatever is made and sent.</summary>
    public static bool IsOfProjects(Measure measure) =>
        measure is not (Measure.Output or Measure.Use or Measure.ValueAdded or Measure.Exports or Measure.UnservedDemand);

    /// <summary>Shape: [year]. The measure of each year on its own.</summary>
    public decimal[] Of(Measure measure, MeasureFilter filter)
    {
        decimal[] sums = new decimal[evidence.Years.Length];
        switch (measure)
        {
            case Measure.Output or Measure.Use or Measure.ValueAdded:
                AddActivities(sums, measure, filter);
                break;
            case Measure.Exports:
                AddExports(sums, filter);
                break;
            case Measure.UnservedDemand:
                AddUnserved(sums, filter);
                break;
            default:
                return OfLaunches(measure, filter, evidence.Launches);
        }

        return sums;
    }

    /// <summary>Shape: [year]. The same of some launches alone, for a measure of projects.</summary>
    public decimal[] OfLaunches(Measure measure, MeasureFilter filter, IEnumerable<LaunchEvidence> launches)
    {
        decimal[] sums = new decimal[evidence.Years.Length];
        foreach (var launch in launches.Where(launch => Counts(filter, launch)))
        {
            for (int year = 0; year < sums.Length; year++)
            {
                sums[year] += Of(measure, filter, launch, evidence.Years[year]);
            }
        }

        return sums;
    }

    /// <summary>Whether a launch counts towards a measure of projects with the filter.</summary>
    public bool Counts(MeasureFilter filter, LaunchEvidence launch) =>
        (filter.Family is null || filter.Family == launch.Project.Family)
        && Passes(filter, launch.Project) && evidence.IsWithin(launch.Place, filter.Place) && IsMaker(launch.Project, filter);

    /// <summary>The measure in a year, or added up from the first year to it.</summary>
    public decimal At(decimal[] sums, Span span, Year year)
    {
        int at = evidence.Offset(year);
        return span == Span.Cumulative
            ? sums.Take(at + 1).Sum()
            : at >= 0 && at < sums.Length ? sums[at] : 0m;
    }

    private void AddActivities(decimal[] sums, Measure measure, MeasureFilter filter)
    {
        foreach (var row in evidence.Tables.Activities)
        {
            var unit = evidence.Units[row.Unit];
            if (unit.Process is not { } process || !Passes(filter, unit))
            {
                continue;
            }

            foreach (var item in process.Recipe.Where(item => Passes(filter, item.Commodity)))
            {
                sums[evidence.Offset(row.Year)] += row.Amount * measure switch
                {
                    Measure.Output => Math.Max(0m, item.PerActivity),
                    Measure.Use => Math.Max(0m, -item.PerActivity),
                    _ => item.PerActivity * Reference(item.Commodity, row.Year),
                };
            }
        }
    }

    private void AddExports(decimal[] sums, MeasureFilter filter)
    {
        foreach (var row in evidence.Tables.Flows)
        {
            if (evidence.IsWorld(row.To) && !evidence.IsWorld(row.From)
                && evidence.IsWithin(row.From, filter.Place) && Passes(filter, row.Commodity))
            {
                sums[evidence.Offset(row.Year)] += row.Sent * (1m - evidence.Links[row.Link].Loss);
            }
        }
    }

    private void AddUnserved(decimal[] sums, MeasureFilter filter)
    {
        foreach (var (place, commodity) in evidence.DemandKeys)
        {
            for (int year = 0; year < sums.Length && evidence.IsWithin(place, filter.Place) && Passes(filter, commodity); year++)
            {
                sums[year] += evidence.DemandIn(place, commodity, evidence.Years[year])!.Amount;
            }
        }

        foreach (var row in evidence.Tables.Demands)
        {
            if (evidence.IsWithin(row.Place, filter.Place) && Passes(filter, row.Commodity))
            {
                sums[evidence.Offset(row.Year)] -= row.Served;
            }
        }
    }

    private bool IsMaker(Project project, MeasureFilter filter)
    {
        if (filter.Commodity is null && filter.Stage is null)
        {
            return true;
        }

        foreach (var item in project.Process is { } process ? evidence.Processes[process].Recipe : [])
        {
            bool isAsked = item.Commodity == (filter.Commodity ?? item.Commodity)
                && evidence.Commodities[item.Commodity].Stage == (filter.Stage ?? evidence.Commodities[item.Commodity].Stage);
            if (item.PerActivity > 0m && isAsked)
            {
                return true;
            }
        }

        return false;
    }

    private decimal Of(Measure measure, MeasureFilter filter, LaunchEvidence launch, Year year) => measure switch
    {
        Measure.RunningProjects => launch.Runs(year) ? 1m : 0m,
        Measure.DirectJobs => launch.Runs(year) ? launch.Project.Jobs : 0m,
        Measure.TotalJobs => launch.Runs(year) ? launch.Project.Jobs + IndirectLow(launch.Project) : 0m,
        Measure.ConstructionJobs => launch.IsBuilt(year) ? launch.Project.ConstructionJobs : 0m,
        Measure.Investment => launch.IsBuilt(year) ? launch.Capital / launch.Project.BuildYears : 0m,
        Measure.FundExposure => Exposure(filter, launch, year),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure of projects."),
    };

    private decimal Exposure(MeasureFilter filter, LaunchEvidence launch, Year year)
    {
        decimal sum = 0m;
        foreach (var financing in launch.Project.Financing)
        {
            if (filter.Fund is null || filter.Fund == financing.Fund)
            {
                sum += new LoanPosition(
                    evidence.Funds[financing.Fund], launch.Capital * financing.Share, launch.Start, launch.Project.BuildYears)
                    .Outstanding(year);
            }
        }

        return sum;
    }

    private decimal IndirectLow(Project project) =>
        project.Jobs * (evidence.IndirectJobs.Of(project.Sector, isHigh: false) ?? 0m);

    private decimal Reference(CommodityId commodity, Year year) =>
        evidence.PriceIn(commodity, year) is { } price ? price.Domestic ?? price.Export ?? price.Import ?? 0m : 0m;

    private bool Passes(MeasureFilter filter, CommodityId id)
    {
        var commodity = evidence.Commodities[id];
        return (filter.Commodity ?? id) == id && (filter.Family ?? commodity.Family) == commodity.Family
            && (filter.Stage ?? commodity.Stage) == commodity.Stage;
    }

    private bool Passes(MeasureFilter filter, UnitEvidence unit) =>
        evidence.IsWithin(unit.Place, filter.Place)
        && (unit.Project is { } project ? Passes(filter, project) : (filter.Sector ?? filter.Tag ?? filter.Sponsor) is null);

    private static bool Passes(MeasureFilter filter, Project project) =>
        (filter.Sector ?? project.Sector) == project.Sector && (filter.Sponsor is null || filter.Sponsor == project.Sponsor)
        && (filter.Tag is null || project.Tags.Any(tag => tag == filter.Tag));
}
