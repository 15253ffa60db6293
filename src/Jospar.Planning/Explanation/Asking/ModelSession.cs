using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// A programme's model kept alive in a solver to be asked one question after the other: two rows more hold the goals,
/// launches are fixed or let go by their bounds.
/// </summary>
internal sealed class ModelSession : IDisposable
{
    // No basis is ever kept under it.
    private const int NoBasis = 0;

    private readonly ProgrammeModel _model;
    private readonly ISolverSession _session;
    private readonly int[] _allColumns;
    private readonly Dictionary<int, (double[] Lower, double[] Upper)> _bounds = [];

    /// <summary>Opens <paramref name="model"/>; nothing is held or fixed yet.</summary>
    public ModelSession(ProgrammeModel model, ISolver solver)
    {
        _model = model;
        _session = solver.Open(model.Model);
        _allColumns = [.. Enumerable.Range(0, model.Model.ColumnCount)];
        AddGoalRow(model.Shortfall);
        AddGoalRow(model.Value);
    }

    /// <summary>Index of the row that holds a goal.</summary>
    public int RowOf(Goal goal) => _model.Model.RowCount + (goal == Goal.Shortfall ? 0 : 1);

    /// <summary>Holds a goal at <paramref name="level"/> or better; nothing is held where it is empty.</summary>
    public void Hold(Goal goal, double? level)
    {
        bool isMost = _model.VectorOf(goal).Sense == ObjectiveSense.Minimise;
        BoundGoal(goal, isMost ? null : level, isMost ? level : null);
    }

    /// <summary>Counts no shortfall below <paramref name="level"/>: less than that is worth no more.</summary>
    public void CountFrom(double level) => BoundGoal(Goal.Shortfall, level, null);

    /// <summary>Bounds the columns of a block, one pair for each.</summary>
    public void Bound(VariableBlock block, double[] lower, double[] upper)
    {
        if (block.Count > 0)
        {
            _bounds[block.First] = (lower, upper);
            _session.ChangeColumnBounds([.. Enumerable.Range(block.First, block.Count)], lower, upper);
        }
    }

    /// <summary>Fixes every 0/1 decision as it is at a point, [column].</summary>
    public void FixChoices(double[] point)
    {
        foreach (var block in _model.Columns.Choices)
        {
            double[] values = [.. point[block.First..(block.First + block.Count)].Select(value => Math.Round(value))];
            Bound(block, values, values);
        }
    }

    /// <summary>Lets every 0/1 decision go.</summary>
    public void FreeChoices() => Array.ForEach(_model.Columns.Choices, Free);

    /// <summary>Lets the 0/1 decisions of a block go.</summary>
    public void Free(VariableBlock choices) => Bound(choices, new double[choices.Count], Ones(choices));

    /// <summary>Bounds one row of the model.</summary>
    public void BoundRow(int row, double lower, double upper) => _session.ChangeRowBounds([row], [lower], [upper]);

    /// <summary>Bounds one column of the model.</summary>
    public void BoundColumn(int column, double lower, double upper) => _session.ChangeColumnBounds([column], [lower], [upper]);

    /// <summary>Pushes a goal.</summary>
    public void Push(GoalVector goal) => Push(goal.Costs, goal.Sense, goal.Offset);

    /// <summary>Pushes any sum of columns.</summary>
    public void Push(double[] costs, ObjectiveSense sense, double offset = 0.0)
    {
        _session.ChangeCosts(_allColumns, costs);
        _session.ChangeObjective(sense, offset);
    }

    /// <summary>
    /// Lets the next solve begin from scratch: after another goal is pushed, presolving and solving anew takes a third of the
    /// time that the way from the last basis does.
    /// </summary>
    public void BeginAnew() => _session.ReturnToBasis(NoBasis);

    /// <summary>Adds a row that holds any sum of columns at <paramref name="level"/> or better.</summary>
    public void HoldAt(double[] costs, ObjectiveSense sense, double level)
    {
        double slack = GoalScale.Hair(level);
        bool isMost = sense == ObjectiveSense.Minimise;
        _session.AddRows(RowArrays.Of(
            costs, isMost ? double.NegativeInfinity : level - slack, isMost ? level + slack : double.PositiveInfinity));
    }

    /// <summary>Solves; 0/1 columns are held to whole numbers where <paramref name="isWhole"/>.</summary>
    public SolveOutcome Solve(SolveOptions options, bool isWhole, double[]? start, CancellationToken cancellation)
    {
        _session.SetIntegrality(isWhole);
        if (isWhole && start is not null)
        {
            _session.SetStart(start);
        }

        return _session.Solve(options, hooks: null, cancellation);
    }

    /// <summary>Keeps the basis that the last linear solve ended with, under a number.</summary>
    public void KeepBasis(int slot) => _session.KeepBasis(slot);

    /// <summary>Lets the next linear solve begin from a kept basis.</summary>
    public void ReturnToBasis(int slot) => _session.ReturnToBasis(slot);

    /// <summary>
    /// The point that has the 0/1 decisions of <paramref name="point"/> and amounts that are best for <paramref name="goal"/>;
    /// empty where there is none. Bounds are as they were afterwards; what is pushed is the goal.
    /// </summary>
    public double[]? Settle(GoalVector goal, double[] point, SolveOptions options, CancellationToken cancellation)
    {
        Push(goal);
        var kept = _model.Columns.Choices.ToDictionary(block => block, block => _bounds.GetValueOrDefault(block.First, (new double[block.Count], Ones(block))));
        FixChoices(point);
        var outcome = Solve(options, isWhole: false, start: null, cancellation);
        foreach (var (block, (lower, upper)) in kept)
        {
            Bound(block, lower, upper);
        }

        return outcome is { Termination: Termination.Optimal, Point: PointStatus.Feasible } ? outcome.Primal : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static double[] Ones(VariableBlock block) => [.. Enumerable.Repeat(1.0, block.Count)];

    private void BoundGoal(Goal goal, double? lower, double? upper)
    {
        double offset = _model.VectorOf(goal).Offset;
        _session.ChangeRowBounds(
            [RowOf(goal)], [lower - offset ?? double.NegativeInfinity], [upper - offset ?? double.PositiveInfinity]);
    }

    private void AddGoalRow(GoalVector goal) =>
        _session.AddRows(RowArrays.Of(goal.Costs, double.NegativeInfinity, double.PositiveInfinity));
}
