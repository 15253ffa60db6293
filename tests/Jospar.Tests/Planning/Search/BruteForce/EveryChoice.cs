using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search;

namespace Jospar.Tests.Planning.Search.BruteForce;

/// <summary>Tries every choice of launches of a small programme and keeps the best by both goals in their order.</summary>
internal sealed class EveryChoice : IDisposable
{
    private const double Slack = 1e-7;
    private readonly ProgrammeModel _model;
    private readonly ISolver _solver;
    private readonly ISolverSession _session;

    public EveryChoice(Programme programme)
    {
        _model = ProgrammeModel.Of(PlanningProblem.Of(programme, isTightened: false));
        _solver = Optimisation.NativeHighs.Open();
        _session = _solver.Open(_model.Model);
    }

    /// <summary>How many 0/1 decisions of launching there are.</summary>
    public int StartCount => _model.Problem.StartCount;

    /// <summary>The least shortfall and the greatest value at that shortfall, or at so much more; nothing when no choice is possible.</summary>
    public (double Shortfall, double Value)? Best(double more = 0.0)
    {
        var choices = LaunchChoices.Of(_model.Problem).ToArray();
        double[] shortfalls = [.. choices.Select(choice => Solve(choice, Goal.Shortfall))];
        double least = shortfalls.Where(shortfall => !double.IsNaN(shortfall)).DefaultIfEmpty(double.NaN).Min();
        if (double.IsNaN(least))
        {
            return null;
        }

        GoalRow.Add(_session, _model.Shortfall, least + more + Slack);
        double most = choices.Where((_, n) => shortfalls[n] <= least + more + Slack)
            .Select(choice => Solve(choice, Goal.Value))
            .Where(value => !double.IsNaN(value))
            .Max();
        return (least, most / _model.Problem.Index.MoneyScale);
    }

    public void Dispose()
    {
        _session.Dispose();
        _solver.Dispose();
    }

    private double Solve(double[] choice, Goal goal)
    {
        var vector = _model.VectorOf(goal);
        int[] launches = [.. Enumerable.Range(0, choice.Length).Select(start => _model.Columns.Launch[start])];
        _session.ChangeColumnBounds(launches, choice, choice);
        _session.ChangeCosts([.. Enumerable.Range(0, vector.Costs.Length)], vector.Costs);
        _session.ChangeObjective(vector.Sense, vector.Offset);
        var outcome = _session.Solve(new SolveOptions(RelativeGap: 0.0, AbsoluteGap: 1e-9));
        return outcome.Point == PointStatus.Feasible ? outcome.Objective : double.NaN;
    }
}
