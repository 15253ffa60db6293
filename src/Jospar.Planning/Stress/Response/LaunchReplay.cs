using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Stress.Drawing;

namespace Jospar.Planning.Stress.Response;

/// <summary>
/// Replays a plan's launches in a draw. A launch happens in its planned year and later by its delay; not before what it
/// requires lets it run; and, where funds pay part of it, not before every fund it needs can pay all that it promises
/// within the plan without being overdrawn in any year. Year by year, those planned for earlier years are paid first, and
/// those of one year in the order of the table of projects. What would begin after the plan's last year never begins.
/// </summary>
internal sealed class LaunchReplay
{
    private const int Never = int.MaxValue;
    private readonly PlanningProblem _problem;
    private readonly Project[] _projects;

    // Shape: [launch]. The planned start, in years from the plan's first.
    private readonly int[] _planned;
    private readonly int[] _order;
    private readonly (int Fund, double Sum)[][] _financing;
    private readonly (int Project, int Other)[] _requirements;

    /// <summary>The launches of a launched programme.</summary>
    public LaunchReplay(PlanningProblem problem)
    {
        _problem = problem;
        _projects = [.. problem.Programme.Projects];
        _planned = [.. _projects.Select((_, launch) => problem.Starts.All[problem.Starts.FirstOf(launch)].Year)];
        _order = [.. Enumerable.Range(0, _projects.Length).OrderBy(launch => _planned[launch])];
        _financing = [.. _projects.Select(project => project.Financing
            .Select(part => (problem.Index.Funds[part.Fund], (double)part.Share * (double)project.CapitalCostAt(project.Sites[0]).Value))
            .ToArray())];
        _requirements = [.. problem.Programme.Relations
            .Where(relation => relation.Kind == RelationKind.Requires)
            .Select(relation => (problem.Index.Projects[relation.Project], problem.Index.Projects[relation.Other]))];
    }

    /// <summary>When they happen in a world.</summary>
    public ReplayedLaunches In(DrawnWorld world)
    {
        int[] earliest = [.. _projects.Select((project, launch) => EarliestOf(world, project, launch))];
        int[] starts;
        do
        {
            RaiseByRequirements(earliest, earliest);
            starts = Pay(world, earliest);
        }
        while (RaiseByRequirements(earliest, starts));

        return new ReplayedLaunches(
            [.. starts.Select((start, launch) => start == Never ? -1 : _problem.Starts.FirstOf(launch) + start - _planned[launch])],
            _projects.Where((project, launch) => IsOpen(launch) && world.IsDropped(project.Id)).Count(),
            _projects.Where((project, launch) => starts[launch] != _planned[launch] && !(IsOpen(launch) && world.IsDropped(project.Id))).Count(),
            _projects.Where((_, launch) => starts[launch] != earliest[launch]).Count());
    }

    // What began before the plan is a fact.
    private bool IsOpen(int launch) => _planned[launch] >= 0;

    private int EarliestOf(DrawnWorld world, Project project, int launch)
    {
        if (!IsOpen(launch))
        {
            return _planned[launch];
        }

        int start = _planned[launch] + world.Delay(project.Id);
        return world.IsDropped(project.Id) || start >= _problem.Index.YearCount ? Never : start;
    }

    // A project runs no earlier than one that it requires; returns whether any start had to be put off.
    private bool RaiseByRequirements(int[] earliest, int[] starts)
    {
        bool isRaised = false;
        bool isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            foreach (var (project, other) in _requirements)
            {
                int required = starts[other] == Never ? Never : starts[other] + _projects[other].BuildYears - _projects[project].BuildYears;
                required = required >= _problem.Index.YearCount ? Never : required;
                if (starts[project] < required && IsOpen(project))
                {
                    earliest[project] = required;
                    starts[project] = required;
                    isChanged = true;
                    isRaised = true;
                }
            }
        }

        return isRaised;
    }

    private int[] Pay(DrawnWorld world, int[] earliest)
    {
        double[][] balances = BalancesBefore(world);
        double[] slacks = [.. balances.Select(SlackOf)];
        int[] starts = [.. earliest];
        for (int launch = 0; launch < starts.Length; launch++)
        {
            if (IsOpen(launch) && starts[launch] != Never)
            {
                Commit(world, balances, launch, starts[launch]);
            }
        }

        return balances.Zip(slacks).All(fund => fund.First.All(balance => balance >= -fund.Second)) ? starts : PayInTurn(world, earliest);
    }

    private int[] PayInTurn(DrawnWorld world, int[] earliest)
    {
        double[][] balances = BalancesBefore(world);
        double[] slacks = [.. balances.Select(SlackOf)];
        int[] starts = [.. earliest.Select((start, launch) => IsOpen(launch) ? Never : start)];
        for (int year = 0; year < _problem.Index.YearCount; year++)
        {
            foreach (int launch in _order)
            {
                if (starts[launch] == Never && earliest[launch] <= year && CanPay(world, balances, slacks, launch, year))
                {
                    Commit(world, balances, launch, year);
                    starts[launch] = year;
                }
            }
        }

        return starts;
    }

    // Shape: [fund, year]. Cumulative: what each fund would hold if only what began before the plan were paid.
    private double[][] BalancesBefore(DrawnWorld world)
    {
        var funds = _problem.Programme.Funds;
        var balances = new double[funds.Length][];
        for (int fund = 0; fund < balances.Length; fund++)
        {
            balances[fund] = new double[_problem.Index.YearCount];
            double balance = (double)funds[fund].OpeningBalance.Value;
            for (int year = 0; year < balances[fund].Length; year++)
            {
                var at = _problem.Index.Years[year];
                balance += (double)(world.Inflow(funds[fund].Id, year, funds[fund].InflowIn(at)) + funds[fund].CorrectionIn(at).Net).Value;
                balances[fund][year] = balance;
            }
        }

        for (int launch = 0; launch < _planned.Length; launch++)
        {
            if (!IsOpen(launch))
            {
                Commit(DrawnWorld.AsPlanned, balances, launch, _planned[launch]);
            }
        }

        return balances;
    }

    // What may be short of a fund that has so much before launches are paid.
    private static double SlackOf(double[] balances) => RoundedLaunches.Slack(balances.Max(Math.Abs), unit: 1.0);

    private bool CanPay(DrawnWorld world, double[][] balances, double[] slacks, int launch, int start)
    {
        foreach (var (fund, sum) in _financing[launch])
        {
            double cost = sum * (double)world.Capital(_projects[launch].Id);
            double paid = 0.0;
            for (int year = start; year < _problem.Index.YearCount; year++)
            {
                paid += cost * _problem.Schedules.Net(fund, _projects[launch].BuildYears, year - start);
                if (paid > 0.0 && balances[fund][year] - paid < -slacks[fund])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Commit(DrawnWorld world, double[][] balances, int launch, int start)
    {
        foreach (var (fund, sum) in _financing[launch])
        {
            double cost = sum * (double)world.Capital(_projects[launch].Id);
            double paid = 0.0;
            for (int year = Math.Max(0, start); year < _problem.Index.YearCount; year++)
            {
                paid += cost * _problem.Schedules.Net(fund, _projects[launch].BuildYears, year - start);
                balances[fund][year] -= paid;
            }
        }
    }
}
