using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>A target's row as the measure that it bounds: <c>Σ c·x</c> in the tables' unit, the shortfall's column left out.</summary>
internal sealed class TargetRow
{
    private readonly ProgrammeModel _model;

    /// <summary>The row of the target with this index.</summary>
    public TargetRow(ProgrammeModel model, int target)
    {
        _model = model;
        Index = target;
        Target = model.Problem.Programme.Targets[target];
        Row = model.Model.Constraints.Single(block => block.Name == TargetShortfall.Name)[target];
        Unit = TargetShortfall.ScaleOf(model.Problem, Target) / MeasureUnits.ScaleOf(model.Problem.Index, Target.Measure);
        var rows = model.Model.Rows;
        int first = rows.Starts.Span[Row];
        int end = rows.Starts.Span[Row + 1];
        int own = model.Columns.Shortfall[target];
        Terms = [.. Enumerable.Range(first, end - first)
            .Where(at => rows.Columns.Span[at] != own)
            .Select(at => (rows.Columns.Span[at], rows.Coefficients.Span[at] * Unit))];
        bool isLeast = Target.Bound == Bound.AtLeast;
        double level = (isLeast ? rows.Lower.Span[Row] : rows.Upper.Span[Row]) * Unit;
        Constant = (double)Target.RequiredLevel - level;
    }

    /// <summary>The row.</summary>
    public int Row { get; }

    /// <summary>Index of the target.</summary>
    public int Index { get; }

    /// <summary>The target.</summary>
    public Target Target { get; }

    /// <summary>The target's unit per unit of its shortfall's column.</summary>
    public double Unit { get; }

    /// <summary>The measure's terms. Unit: the target's.</summary>
    public (int Column, double Coefficient)[] Terms { get; }

    /// <summary>The measure's constant. Unit: the target's.</summary>
    public double Constant { get; }

    /// <summary>Which way the target pushes its measure.</summary>
    public ObjectiveSense Sense => Target.Bound == Bound.AtLeast ? ObjectiveSense.Maximise : ObjectiveSense.Minimise;

    /// <summary>The measure as costs over so many columns.</summary>
    public double[] Costs(int columns)
    {
        double[] costs = new double[columns];
        foreach (var (column, coefficient) in Terms)
        {
            costs[column] += coefficient;
        }

        return costs;
    }

    /// <summary>The largest shortfall that a target may have: what it has in the plan, and a hair.</summary>
    public static double AllowedShortfall(double planned) => planned + 1e-7 * Math.Max(1.0, planned);

    /// <summary>What a column of the measure stands for: the project, facility, or commodity.</summary>
    public INamedId SubjectOf(int column)
    {
        var problem = _model.Problem;
        var columns = _model.Columns;
        if (Within(columns.Launch, column) is { } start)
        {
            return problem.Programme.Projects[problem.Starts.All[start].Project].Id;
        }

        if (Within(columns.Activity, column) is { } activity)
        {
            var unit = problem.Units.All[problem.Activities[activity].Unit];
            return unit.Project >= 0 ? problem.Programme.Projects[unit.Project].Id : problem.Programme.Facilities[unit.Facility].Id;
        }

        int commodity = Within(columns.Sent, column) is { } flow
            ? problem.Flows[flow].Commodity
            : problem.Demands[problem.Served[column - columns.Served.First]].Commodity;
        return problem.Programme.Commodities[commodity].Id;
    }

    private static int? Within(VariableBlock block, int column) =>
        block.Holds(column) ? column - block.First : null;
}
