using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;

namespace Jospar.Planning.Replanning;

/// <summary>
/// A programme's model kept alive, with three rows more: the changes, the shortfall and the value, each bounded or let
/// go of as a question asks.
/// </summary>
internal sealed class ChangeSession : IDisposable
{
    private const double Free = double.PositiveInfinity;
    private const double Slack = 1e-6;

    private readonly ISolverSession _session;
    private readonly int _firstRow;
    private readonly IReadOnlyDictionary<ProjectId, Commitment> _planned;

    /// <summary>Opens the model of <paramref name="programme"/>, with the changes against the launches of <paramref name="planned"/>.</summary>
    public ChangeSession(Programme programme, IReadOnlyDictionary<ProjectId, Commitment> planned, ISolver solver)
    {
        _planned = planned;
        Model = ProgrammeModel.Of(PlanningProblem.Of(programme));
        Changes = ChangeVector.Of(Model, planned);
        _session = solver.Open(Model.Model);
        _firstRow = Model.Model.RowCount;
        foreach (double[] costs in (double[][])[Changes.Costs, Model.Shortfall.Costs, Model.Value.Costs])
        {
            _session.AddRows(RowArrays.Of(costs, -Free, Free));
        }
    }

    /// <summary>The model.</summary>
    public ProgrammeModel Model { get; }

    /// <summary>The changes over its columns.</summary>
    public ChangeVector Changes { get; }

    /// <summary>Whether the plan launches a project that is not committed now.</summary>
    public bool IsPlanned(int project)
    {
        var found = Model.Problem.Programme.Projects[project];
        return found.Commitment is null && _planned.ContainsKey(found.Id);
    }

    /// <summary>Bounds the weight of the changes; lets go of them where nothing is given.</summary>
    public void BoundChanges(double? most) =>
        SetRow(0, -Free, most is { } weight ? weight - Changes.Offset + Slack : Free);

    /// <summary>Lets go of both goals.</summary>
    public void LetGo()
    {
        SetRow(1, -Free, Free);
        SetRow(2, -Free, Free);
    }

    /// <summary>Holds a goal at a level, in its own unit.</summary>
    public void Hold(GoalVector goal, double level)
    {
        int row = goal.Goal == Goal.Shortfall ? 1 : 2;
        double bound = level - goal.Offset;
        SetRow(row, goal.Sense == ObjectiveSense.Minimise ? -Free : bound, goal.Sense == ObjectiveSense.Minimise ? bound : Free);
    }

    /// <summary>Asks for the fewest changes.</summary>
    public void AimAtFewestChanges() => SetObjective(ObjectiveSense.Minimise, Changes.Costs, Changes.Offset);

    /// <summary>Asks for the best of a goal, each unit of change costing <paramref name="price"/> of it.</summary>
    public void AimAt(GoalVector goal, double price)
    {
        double sign = goal.Sense == ObjectiveSense.Minimise ? price : -price;
        double[] costs = [.. goal.Costs.Select((cost, column) => cost + sign * Changes.Costs[column])];
        SetObjective(goal.Sense, costs, goal.Offset + sign * Changes.Offset);
    }

    /// <summary>Offers a point to start from, and makes room for its launches; open where it is NaN.</summary>
    public void Offer(double[] point)
    {
        RoundedLaunches.GiveRoom(_session, Model, point);
        _session.SetStart(point);
    }

    /// <summary>Solves.</summary>
    public SolveOutcome Solve(SolveOptions options, SolveHooks hooks, CancellationToken cancellation) =>
        _session.Solve(options, hooks, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private void SetObjective(ObjectiveSense sense, double[] costs, double offset)
    {
        _session.ChangeCosts([.. Enumerable.Range(0, costs.Length)], costs);
        _session.ChangeObjective(sense, offset);
    }

    private void SetRow(int row, double lower, double upper) => _session.ChangeRowBounds([_firstRow + row], [lower], [upper]);
}
