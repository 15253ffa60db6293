using Jospar.Domain;
using Jospar.Planning.IndirectJobs;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>What a start adds to the measures that count projects: running projects, jobs, investment, exposure.</summary>
internal sealed class StartMeasures(ProgrammeIndex index, FundSchedules schedules)
{
    private readonly Dictionary<PlaceId, bool[]> _within = [];
    private readonly Dictionary<string, decimal> _multipliers = SectorMultipliers.Of(index.Programme)
        .ToDictionary(sector => sector.Key, sector => 1m + (sector.Value.Low ?? 0m), StringComparer.Ordinal);
    private IReadOnlyList<Start>? _grouped;
    private ILookup<string?, int> _bySponsor = Array.Empty<int>().ToLookup(_ => (string?)null);

    /// <summary>Whether a measure counts projects and nothing else.</summary>
    public static bool Counts(Measure measure) => measure is Measure.RunningProjects or Measure.DirectJobs
        or Measure.TotalJobs or Measure.ConstructionJobs or Measure.Investment or Measure.FundExposure;

    /// <summary>Whether a project passes what a filter says of sectors, tags and sponsors.</summary>
    public static bool PassesProject(MeasureFilter filter, Project project) =>
        (filter.Sector is null || filter.Sector == project.Sector)
        && (filter.Tag is null || project.Tags.Contains(filter.Tag))
        && (filter.Sponsor is null || filter.Sponsor == project.Sponsor);

    /// <summary>Whether a place is or lies in the filter's.</summary>
    public bool PassesPlace(MeasureFilter filter, int place)
    {
        if (filter.Place is not { } outer)
        {
            return true;
        }

        if (!_within.TryGetValue(outer, out bool[]? within))
        {
            within = [.. index.Programme.Places.Select(candidate => index.Tree.IsWithin(candidate.Id, outer))];
            _within.Add(outer, within);
        }

        return within[place];
    }

    /// <summary>The starts among <paramref name="starts"/> that pass a filter, as indices, in their order.</summary>
    public List<int> Passing(MeasureFilter filter, IReadOnlyList<Start> starts)
    {
        var passing = new List<int>();
        int project = -1;
        bool passes = false;
        foreach (int i in Candidates(filter, starts))
        {
            var start = starts[i];
            if (start.Project != project)
            {
                project = start.Project;
                var candidate = index.Programme.Projects[project];
                passes = (filter.Family is null || filter.Family == candidate.Family)
                    && PassesProject(filter, candidate) && PassesGoods(filter, candidate);
            }

            if (passes && PassesPlace(filter, start.Place))
            {
                passing.Add(i);
            }
        }

        return passing;
    }

    /// <summary>
    /// What a start that passes adds to a measure in a year. Unit: the measure's, money in the solver's unit.
    /// </summary>
    public double Of(Measure measure, MeasureFilter filter, in Start start, int year)
    {
        var project = index.Programme.Projects[start.Project];
        bool runs = start.RunsFrom <= year;
        bool builds = start.Year <= year && !runs;
        return measure switch
        {
            Measure.RunningProjects => runs ? 1.0 : 0.0,
            Measure.DirectJobs => runs ? project.Jobs : 0.0,
            Measure.TotalJobs => runs ? (double)(project.Jobs * _multipliers.GetValueOrDefault(project.Sector, 1m)) : 0.0,
            Measure.ConstructionJobs => builds ? project.ConstructionJobs : 0.0,
            Measure.Investment => builds ? CapitalOf(start) / project.BuildYears : 0.0,
            Measure.FundExposure => ExposureOf(filter, start, year),
            _ => 0.0,
        };
    }

    /// <summary>What a project costs at the start's site. Unit: money in the solver's unit.</summary>
    public double CapitalOf(in Start start)
    {
        var project = index.Programme.Projects[start.Project];
        return index.Scaled(project.CapitalCostAt(project.Sites[start.Site]));
    }

    // What a project makes stands for it where commodities are filtered.
    private bool PassesGoods(MeasureFilter filter, Project project)
    {
        if (filter is { Commodity: null, Stage: null })
        {
            return true;
        }

        var recipe = project.Process is { } process ? index.Recipes[index.Processes[process]] : null;
        return recipe is not null && recipe.Commodities.Where((_, entry) => recipe.Rates[entry] > 0.0)
            .Select(made => index.Programme.Commodities[made])
            .Any(made => (filter.Commodity ?? made.Id) == made.Id && (filter.Stage ?? made.Stage) == made.Stage);
    }

    // A limit on each sponsor asks for the starts of thousands of sponsors: to go through all starts for each would take
    // longer than all the rest of the model.
    private IEnumerable<int> Candidates(MeasureFilter filter, IReadOnlyList<Start> starts)
    {
        if (filter.Sponsor is not { } sponsor)
        {
            return Enumerable.Range(0, starts.Count);
        }

        if (!ReferenceEquals(_grouped, starts))
        {
            _grouped = starts;
            _bySponsor = Enumerable.Range(0, starts.Count)
                .ToLookup(i => index.Programme.Projects[starts[i].Project].Sponsor, StringComparer.Ordinal);
        }

        return _bySponsor[sponsor];
    }

    private double ExposureOf(MeasureFilter filter, in Start start, int year)
    {
        var project = index.Programme.Projects[start.Project];
        double exposure = 0.0;
        foreach (var financing in project.Financing)
        {
            if (filter.Fund is null || filter.Fund == financing.Fund)
            {
                exposure += (double)financing.Share
                    * schedules.Exposure(index.Funds[financing.Fund], project.BuildYears, year - start.Year);
            }
        }

        return exposure * CapitalOf(start);
    }
}
