using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Alternatives;

/// <summary>Makes directions over a model's columns.</summary>
internal sealed class DirectionVectors(ProgrammeModel model)
{
    private readonly PlanningProblem _problem = model.Problem;

    /// <summary>The direction, or why the programme's data do not give it.</summary>
    public (DirectionVector? Vector, string? Lack) Find(AlternativeDirection direction) => direction switch
    {
        AlternativeDirection.PublicMoney => (PublicMoney(), null),
        AlternativeDirection.PoorestRegions => Poorest(),
        AlternativeDirection.Gas => Use(direction, "gas"),
        AlternativeDirection.Electricity => Use(direction, "electricity"),
        AlternativeDirection.Projects => (Of(direction, ObjectiveSense.Minimise, "projects", start => start.IsCommitted ? 0.0 : 1.0), null),
        AlternativeDirection.EarlyJobs => (Of(direction, ObjectiveSense.Maximise, "job-years", JobYears), null),
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "No such direction."),
    };

    private DirectionVector PublicMoney() =>
        Of(AlternativeDirection.PublicMoney, ObjectiveSense.Minimise, _problem.Programme.Terms.MoneyName, Disbursed) with
        {
            PerUnit = _problem.Index.MoneyScale,
            Always = _problem.Index.Scaled(_problem.Programme.Years.Aggregate(Money.Zero, (sum, year) => sum + CorrectedIn(year))),
        };

    private Money CorrectedIn(Year year) =>
        _problem.Programme.Funds.Aggregate(Money.Zero, (sum, fund) => sum + fund.CorrectionIn(year).Disbursed);

    private double Disbursed(Start start)
    {
        var project = _problem.Programme.Projects[start.Project];
        double sum = 0.0;
        foreach (var financing in project.Financing)
        {
            for (int year = Math.Max(0, start.Year); year < _problem.Index.YearCount; year++)
            {
                sum += (double)financing.Share * _problem.Schedules.Paid(_problem.Index.Funds[financing.Fund], project.BuildYears, year - start.Year);
            }
        }

        return sum * _problem.StartMeasures.CapitalOf(start);
    }

    private double JobYears(Start start) =>
        _problem.Programme.Projects[start.Project].Jobs * (double)Math.Max(0, _problem.Index.YearCount - Math.Max(0, start.RunsFrom));

    private (DirectionVector? Vector, string? Lack) Poorest()
    {
        var poorest = PoorestRegions.Of(_problem.Programme);
        if (poorest.IsEmpty)
        {
            return (null, "no region has an income_per_head in places.csv");
        }

        bool[] within = [.. _problem.Programme.Places.Select(place => poorest.Any(region => _problem.Index.Tree.IsWithin(place.Id, region)))];
        return (Of(AlternativeDirection.PoorestRegions, ObjectiveSense.Maximise, "jobs", JobsThere), null);

        double JobsThere(Start start) => within[start.Place] && start.RunsFrom < _problem.Index.YearCount
            ? _problem.Programme.Projects[start.Project].Jobs
            : 0.0;
    }

    private DirectionVector Of(AlternativeDirection direction, ObjectiveSense sense, string unit, Func<Start, double> perStart)
    {
        double[] costs = new double[model.Model.ColumnCount];
        for (int s = 0; s < _problem.Starts.All.Length; s++)
        {
            costs[model.Columns.Launch[s]] = perStart(_problem.Starts.All[s]);
        }

        return new DirectionVector(direction, sense, costs, 1.0, unit);
    }

    // What is meant by gas stands in the data as the carrier's name, else as the commodity's.
    private (DirectionVector? Vector, string? Lack) Use(AlternativeDirection direction, string what)
    {
        var commodities = _problem.Programme.Commodities;
        bool[] passing = [.. commodities.Select(commodity => commodity.Carrier == what || commodity.Id.Value == what)];
        if (!passing.Contains(true))
        {
            return (null, $"no commodity is called {what} or carried as {what}");
        }

        double[] costs = new double[model.Model.ColumnCount];
        for (int n = 0; n < _problem.Activities.Length; n++)
        {
            var recipe = _problem.Index.Recipes[_problem.Units.All[_problem.Activities[n].Unit].Process];
            for (int entry = 0; entry < recipe.Rates.Length; entry++)
            {
                costs[model.Columns.Activity[n]] += passing[recipe.Commodities[entry]] ? Math.Max(0.0, -recipe.Rates[entry]) : 0.0;
            }
        }

        string[] units = [.. commodities.Where((_, k) => passing[k]).Select(commodity => commodity.Unit).Distinct(StringComparer.Ordinal)];
        return (new DirectionVector(direction, ObjectiveSense.Minimise, costs, 1.0, units.Length == 1 ? units[0] : "units"), null);
    }
}
