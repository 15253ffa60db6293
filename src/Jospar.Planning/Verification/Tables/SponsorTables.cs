using Jospar.Domain;

namespace Jospar.Planning.Verification.Tables;

/// <summary>Sponsor values of every project and site, and the reasons of those not launched.</summary>
internal sealed class SponsorTables(PlanEvidence evidence, SponsorOpinion opinion, MeasureByYear measures)
{
    // Where nothing is chosen, the two are the same.
    private readonly SponsorOpinion _atBest =
        evidence.Programme.DiscountMenu.IsEmpty ? opinion : new SponsorOpinion(evidence, evidence.DeepestOf);

    /// <summary>Checks both tables.</summary>
    public void Check(ViolationMeter meter)
    {
        var values = new TableComparison("sponsor_values", "value", "viable");
        var notLaunched = new TableComparison("not_launched", "best_sponsor_value");
        var starts = evidence.Tables.SponsorValues.ToDictionary(row => (row.Project, row.Site), row => row.Start);
        var launched = evidence.Launches.ToLookup(launch => launch.Project.Id);
        var told = evidence.Tables.NotLaunched.ToLookup(row => row.Project, row => row.Reason);
        HashSet<ProjectId>[] possible =
            [.. new[] { PossibleStarts.Rounding, -PossibleStarts.Rounding }.Select(slack => new PossibleStarts(evidence, _atBest, measures, slack).Projects())];
        foreach (var project in evidence.Programme.Projects)
        {
            var sites = ValuesOf(project, launched[project.Id].FirstOrDefault(), opinion);
            foreach (var (site, value) in sites)
            {
                values.Expect($"{project.Id} {site.Place}", value, IsViable(project, site, value) ? 1m : 0m);
                CheckStart(meter, project, site, value, starts, launched[project.Id].FirstOrDefault());
            }

            if (!launched[project.Id].Any())
            {
                string[] reasons = [.. possible.Select(starts => Reason(project, sites, starts))];
                notLaunched.Expect($"{project.Id} {told[project.Id].FirstOrDefault(reason => reasons.Contains(reason), reasons[0])}", sites.Count == 0 ? null : sites.Max(row => row.Value));
            }
        }

        Report(values, notLaunched);
        values.Check(meter);
        notLaunched.Check(meter);
    }

    private void Report(TableComparison values, TableComparison notLaunched)
    {
        foreach (var row in evidence.Tables.SponsorValues)
        {
            values.Report($"{row.Project} {row.Site}", row.Value.Value, row.IsViable ? 1m : 0m);
        }

        foreach (var row in evidence.Tables.NotLaunched)
        {
            notLaunched.Report($"{row.Project} {row.Reason}", row.BestSponsorValue?.Value);
        }
    }

    // The best start is told by its value, so that two starts worth the same may be named either way.
    private void CheckStart(
        ViolationMeter meter, Project project, Site site, decimal value, Dictionary<(ProjectId, PlaceId), Year> starts,
        LaunchEvidence? launch)
    {
        if (!starts.TryGetValue((project.Id, site.Place), out var start))
        {
            return;
        }

        string Where() => $"sponsor_values {project.Id} {site.Place} start";
        meter.CheckEqual(opinion.Value(project, site, start), value, Where);
        meter.Check(launch?.Place == site.Place ? launch.Start == start : StartsOf(project, site).Contains(start), Where);
    }

    private List<(Site Site, decimal Value)> ValuesOf(Project project, LaunchEvidence? launch, SponsorOpinion at)
    {
        var values = new List<(Site, decimal)>();
        foreach (var site in project.Sites)
        {
            Year[] starts = launch?.Place == site.Place ? [launch.Start] : [.. StartsOf(project, site)];
            if (starts.Length > 0)
            {
                values.Add((site, starts.Max(start => at.Value(project, site, start))));
            }
        }

        return values;
    }

    private IEnumerable<Year> StartsOf(Project project, Site site)
    {
        if (project.Commitment is { } commitment)
        {
            return commitment.Site == site.Place ? [commitment.Start] : [];
        }

        return evidence.WindowOf(project);
    }

    private static bool IsViable(Project project, Site site, decimal value) =>
        project.IsPublic || project.Commitment is not null || SponsorOpinion.IsNoLoss(project, site, value);

    private string Reason(Project project, List<(Site Site, decimal Value)> sites, HashSet<ProjectId> possible) =>
        sites.Count == 0 ? "no_start_fits"
        : !ValuesOf(project, null, _atBest).Any(row => IsViable(project, row.Site, row.Value)) ? "not_viable"
        : !possible.Contains(project.Id) ? "ruled_out"
        : !sites.Any(row => IsViable(project, row.Site, row.Value)) ? "needs_discount" : "beaten";
}
