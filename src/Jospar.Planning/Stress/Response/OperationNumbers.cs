using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Stress.Drawing;

namespace Jospar.Planning.Stress.Response;

/// <summary>
/// The numbers of the operations' linear programme in one draw: bounds of columns and rows, and what columns are worth.
/// Shape of every array: as the whole model's columns or rows. Used again from draw to draw.
/// </summary>
internal sealed class OperationNumbers
{
    private readonly OperationModel _model;
    private readonly PlanningProblem _problem;
    private readonly double[] _fixedWorth;
    private readonly double[] _pricedWorth;
    private readonly double[] _running;
    private readonly double[] _capital;
    private readonly double[] _reached;

    /// <summary>The numbers of a model, not filled yet.</summary>
    public OperationNumbers(OperationModel model)
    {
        _model = model;
        _problem = model.Problem;
        var columns = model.Whole.Model.Columns;
        ColumnUpper = columns.Upper.ToArray();
        Worth = [.. model.Whole.Value.Costs];
        RowLower = model.Whole.Model.Rows.Lower.ToArray();
        RowUpper = model.Whole.Model.Rows.Upper.ToArray();
        _running = [.. _problem.Index.Years.Select(year => (double)_problem.Programme.Terms.RunningFactor(year) * _problem.Index.MoneyScale)];
        _fixedWorth = [.. _problem.Flows.Select(FixedWorth)];
        _pricedWorth = [.. _problem.Flows.Select(PricedWorth)];
        _capital = [.. _problem.Starts.All.Select(start => ValueGoal.CapitalOf(_problem, start))];
        _reached = new double[_problem.Units.All.Length];
    }

    /// <summary>Upper bounds of columns; lower ones are nil.</summary>
    public double[] ColumnUpper { get; }

    /// <summary>What one of each column adds to the value, in the solver's unit of money.</summary>
    public double[] Worth { get; }

    /// <summary>Lower bounds of rows.</summary>
    public double[] RowLower { get; }

    /// <summary>Upper bounds of rows.</summary>
    public double[] RowUpper { get; }

    /// <summary>What the value counts whatever is operated: demands not yet served, capital. In the solver's unit of money.</summary>
    public double Constant { get; private set; }

    /// <summary>Fills in the numbers of a world in which launches happen at <paramref name="starts"/> (−1 for never).</summary>
    public void Fill(DrawnWorld world, int[] starts)
    {
        FillActivities(world, starts);
        FillFlows(world);
        FillServed(world);
        FillLinks(starts);
        FillProcessors(starts);
        FillBurdens(starts);
        FillUnserved(world);
        Constant -= CapitalOf(world, starts);
    }

    // As ValueGoal has it: transport always, the border price times what prices are multiplied by.
    private double FixedWorth(RouteYear flow) => -_running[flow.Year] * _problem.Routes[flow.Route].Cost
        * (double)_problem.Programme.Commodities[flow.Commodity].Load;

    private double PricedWorth(RouteYear flow)
    {
        var route = _problem.Routes[flow.Route];
        double worth = _problem.Index.IsWorld[route.To] ? _problem.Prices.Export(flow.Commodity, flow.Year) * route.Arriving : 0.0;
        worth -= _problem.Index.IsWorld[route.From] ? _problem.Prices.Import(flow.Commodity, flow.Year) : 0.0;
        return _running[flow.Year] * worth;
    }

    private void FillActivities(DrawnWorld world, int[] starts)
    {
        for (int unit = 0; unit < _reached.Length; unit++)
        {
            var of = _problem.Units.All[unit];
            _reached[unit] = (double)(of.Facility >= 0
                ? world.Output(_problem.Programme.Facilities[of.Facility].Id)
                : world.Output(_problem.Programme.Projects[of.Project].Id));
        }

        for (int i = 0; i < _problem.Activities.Length; i++)
        {
            var activity = _problem.Activities[i];
            ColumnUpper[_model.Whole.Columns.Activity[i]] = CapacityOf(starts, activity.Unit, activity.Year);
        }
    }

    private double CapacityOf(int[] starts, int u, int year)
    {
        var unit = _problem.Units.All[u];
        if (unit.Facility >= 0)
        {
            return _problem.Units.MostActivity(unit, year) * _reached[u];
        }

        int start = starts[unit.Project];
        return start < 0 ? 0.0 : _problem.Units.ActivityOf(unit, start, year) * _reached[u];
    }

    private void FillFlows(DrawnWorld world)
    {
        int commodity = -1;
        double[] factors = new double[_problem.Index.YearCount];
        for (int i = 0; i < _fixedWorth.Length; i++)
        {
            var flow = _problem.Flows[i];
            if (flow.Commodity != commodity)
            {
                commodity = flow.Commodity;
                var id = _problem.Programme.Commodities[commodity].Id;
                for (int year = 0; year < factors.Length; year++)
                {
                    factors[year] = (double)world.Price(id, year);
                }
            }

            Worth[_model.Whole.Columns.Sent[i]] = _fixedWorth[i] + (_pricedWorth[i] * factors[flow.Year]);
        }
    }

    private void FillServed(DrawnWorld world)
    {
        Constant = 0.0;
        foreach (var demand in _problem.Demands)
        {
            Constant -= _running[demand.Year] * demand.Price * demand.Amount * _model.FactorOf(world, demand);
        }

        for (int i = 0; i < _problem.Served.Length; i++)
        {
            var demand = _problem.Demands[_problem.Served[i]];
            ColumnUpper[_model.Whole.Columns.Served[i]] = demand.Amount * _model.FactorOf(world, demand);
        }
    }

    private void FillLinks(int[] starts)
    {
        foreach (var (row, link, year) in _model.LinkRows)
        {
            double capacity = (double)_problem.Programme.Links[link].Capacity!.Value;
            foreach (var (start, added) in _problem.Room.AddedTo(link))
            {
                var expanding = _problem.Starts.All[start];
                capacity += starts[expanding.Project] == start && expanding.RunsFrom <= year ? added : 0.0;
            }

            RowUpper[row] = capacity;
        }
    }

    // Every unit that takes the commodity counts, also one that something else keeps from running.
    private void FillProcessors(int[] starts)
    {
        foreach (var rows in _model.ObligedRows)
        {
            double most = 0.0;
            foreach (var (unit, taken) in rows.Processors)
            {
                most += taken * CapacityOf(starts, unit, rows.Year);
            }

            RowLower[rows.Full] = most;
            RowUpper[rows.Offer] = 0.0;
        }
    }

    // Where nothing is made, nothing is given up.
    private void FillBurdens(int[] starts)
    {
        foreach (var row in _model.BurdenRows)
        {
            bool isMade = row.IsExtracted || row.Makers.Any(unit => CapacityOf(starts, unit, row.Year) > 0.0);
            RowUpper[row.Row] = isMade ? 0.0 : double.PositiveInfinity;
        }
    }

    // What is not served is all that is needed less what is served: the need stands on the right-hand side.
    private void FillUnserved(DrawnWorld world)
    {
        foreach (var row in _model.UnservedRows)
        {
            double bound = (row.Level - _model.Needed(world, row)) / row.Scale;
            RowLower[row.Row] = row.IsAtLeast ? bound : double.NegativeInfinity;
            RowUpper[row.Row] = row.IsAtLeast ? double.PositiveInfinity : bound;
        }
    }

    private double CapitalOf(DrawnWorld world, int[] starts)
    {
        double sum = 0.0;
        for (int launch = 0; launch < starts.Length; launch++)
        {
            if (starts[launch] >= 0)
            {
                var start = _problem.Starts.All[starts[launch]];
                double factor = start.IsCommitted ? 1.0 : (double)world.Capital(_problem.Programme.Projects[launch].Id);
                sum += factor * _capital[starts[launch]];
            }
        }

        return sum;
    }
}
