using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Explanation.Asking;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Accounts;
using Jospar.Planning.Search;

namespace Jospar.Planning.Explanation.Reaching;

/// <summary>Puts a change to the test: the changed programme is modelled anew, its launches fixed as found, and the target asked for.</summary>
internal sealed class ChangeCheck(ISolver solver, ExplainedModel explained, ExplainerOptions options)
{
    private const decimal Met = 1e-6m;
    private const double KeptLeast = 1e-3;

    // Of the time that is left, what the target may take; the value has the rest.
    private const double TargetShare = 0.6;

    /// <summary>
    /// Whether the target is reached, as far as the time of <paramref name="clock"/> lets it be seen, what is kept at home then, and how
    /// many launches differ from the plan's.
    /// </summary>
    public (bool IsReached, ImmutableArray<KeptAtHome> KeptAtHome, int Launches) Try(
        Programme changed, ProgrammeModel found, double[] point, int g, SearchClock clock, CancellationToken cancellation)
    {
        var launches = LaunchesOf(found, point);
        int differing = launches.Except(explained.Plan.Decisions.Launches).Concat(explained.Plan.Decisions.Launches.Except(launches))
            .Select(launch => launch.Project).Distinct().Count();
        var model = ProgrammeModel.Of(PlanningProblem.Of(changed));
        using var session = new ModelSession(model, solver);
        if (!TryFix(model, session, launches) || Solve(model, session, g, clock, cancellation) is not { } solved)
        {
            return (false, [], differing);
        }

        var accounts = PlanAccounts.Of(changed, PointReader.Read(model, solved));
        var target = accounts.Targets.First(outcome => outcome.Id == changed.Targets[g].Id);
        decimal scale = Math.Max(1m, changed.Targets[g].Scale);
        return (target.Shortfall <= Met * scale, KeptOf(changed, accounts, target.Year, changed.Targets[g]), differing);
    }

    private static ImmutableArray<(ProjectId Project, PlaceId Site, Year Start)> LaunchesOf(ProgrammeModel found, double[] point)
    {
        var problem = found.Problem;
        return
        [
            .. Enumerable.Range(0, problem.Starts.All.Length).Where(s => point[found.Columns.Launch[s]] > 0.5)
                .Select(s => problem.Starts.All[s])
                .Select(start => (Project: problem.Programme.Projects[start.Project], Start: start))
                .Select(launch => (launch.Project.Id, launch.Project.Sites[launch.Start.Site].Place, problem.Index.YearAt(launch.Start.Year))),
        ];
    }

    private static bool TryFix(ProgrammeModel model, ModelSession session, ImmutableArray<(ProjectId Project, PlaceId Site, Year Start)> launches)
    {
        var problem = model.Problem;
        var wanted = launches.ToHashSet();
        double[] values = [.. problem.Starts.All.Select(start => wanted.Contains((
            problem.Programme.Projects[start.Project].Id,
            problem.Programme.Projects[start.Project].Sites[start.Site].Place,
            problem.Index.YearAt(start.Year))) ? 1.0 : 0.0)];
        session.Bound(model.Columns.Launch, values, values);
        return (int)values.Sum() == wanted.Count;
    }

    // The target first, then the least shortfall of all, then the value, so that nothing is given up without need.
    private double[]? Solve(ProgrammeModel model, ModelSession session, int g, SearchClock clock, CancellationToken cancellation)
    {
        double[] costs = [.. model.Shortfall.Costs];
        costs[model.Columns.Shortfall[g]] += 1000.0 * Math.Max(1.0, model.Shortfall.Costs.Sum());
        session.Push(costs, ObjectiveSense.Minimise);
        var asked = new SolveOptions(Threads: options.Threads, RelativeGap: 0.0, TimeLimit: clock.Share(TargetShare));
        var closest = session.Solve(asked, isWhole: true, start: null, cancellation);
        if (closest.Point != PointStatus.Feasible)
        {
            return null;
        }

        var shortfall = model.Columns.Shortfall;
        session.Bound(shortfall, new double[shortfall.Count], [.. Enumerable.Range(0, shortfall.Count)
            .Select(n => TargetRow.AllowedShortfall(Math.Max(0.0, closest.Primal[shortfall[n]])))]);
        session.Push(model.Value);
        var best = session.Solve(asked with { RelativeGap = 1e-4, TimeLimit = clock.Share(1.0) }, isWhole: true, closest.Primal, cancellation);
        return best.Point == PointStatus.Feasible ? best.Primal : closest.Primal;
    }

    // Of a good that is no longer made nothing is kept: only what is used more at home is.
    private ImmutableArray<KeptAtHome> KeptOf(Programme changed, PlanAccounts then, Year year, Target target)
    {
        var exports = then.Tables.Trade.Where(row => row.Year == year).GroupBy(row => row.Commodity)
            .ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Exports));
        var planned = new PlanMeasures(explained.Programme, explained.Plan.Decisions);
        var measures = new PlanMeasures(changed, then.Decisions);
        return
        [
            .. from rows in explained.Plan.Tables.Trade.Where(row => row.Year == year).GroupBy(row => row.Commodity)
               let fewer = rows.Sum(row => row.Exports) - exports.GetValueOrDefault(rows.Key)
               let kept = Math.Min(fewer, UsedAtHome(measures, rows.Key, year) - UsedAtHome(planned, rows.Key, year))
               where (double)kept > KeptLeast && IsMaterialOf(target, rows.Key)
               orderby rows.Key
               select new KeptAtHome(rows.Key, year, SolverNumber.Of((double)kept)),
        ];
    }

    // What processors take and demand is served, but for all that is demanded: that is the same in both plans.
    private static decimal UsedAtHome(PlanMeasures measures, CommodityId commodity, Year year)
    {
        var filter = new MeasureFilter(Commodity: commodity);
        return measures.Value(Measure.Use, filter, Span.Year, year) - measures.Value(Measure.UnservedDemand, filter, Span.Year, year);
    }

    // What is kept at home for a target: goods of its own chain, and metals that are obliged.
    private bool IsMaterialOf(Target target, CommodityId id)
    {
        var commodities = explained.Programme.Commodities;
        string? family = target.Filter.Family ?? commodities.FirstOrDefault(commodity => commodity.Id == target.Filter.Commodity)?.Family;
        return family is null
            ? explained.Programme.Obligations.Any(obligation => obligation.Commodity == id)
            : commodities.Any(commodity => commodity.Id == id && commodity.Family == family);
    }
}
