using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;
using Jospar.Planning.Replanning;
using Jospar.Planning.Search;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>Tries every choice of launches of a small changed programme, and weighs the changes of each.</summary>
internal sealed class EveryReplan : IDisposable
{
    private const double Slack = 1e-7;
    private readonly ISolver _solver = Optimisation.NativeHighs.Open();
    private readonly ProgrammeModel _model;
    private readonly Choice[] _possible;

    public EveryReplan(Programme changed, IReadOnlyDictionary<ProjectId, Commitment> planned)
    {
        _model = ProgrammeModel.Of(PlanningProblem.Of(changed, isTightened: false));
        using var session = _solver.Open(_model.Model);
        _possible = [.. LaunchChoices.Of(_model.Problem).Select(launches => new Choice(launches, ChangesOf(launches, planned), Solve(session, launches, _model.Shortfall)))
            .Where(choice => !double.IsNaN(choice.Shortfall))];
    }

    public bool IsPossible => _possible.Length > 0;

    public double FewestChanges => _possible.Min(choice => choice.Changes);

    /// <summary>The values that a plan may have, less the price of its changes; more than one where shortfalls tie.</summary>
    public double[] BestWeighed(double weight)
    {
        double weights = (double)_model.Problem.Programme.Targets.Sum(target => target.Weight);
        double scale = Math.Abs(BestValue(_possible.Where(choice => choice.Changes <= FewestChanges + Slack).ToArray(), choice => choice.Shortfall, _ => 0.0).Single());
        return BestValue(_possible, choice => choice.Shortfall + weight * weights * choice.Changes, choice => weight * scale * choice.Changes);
    }

    /// <summary>The least shortfall of any plan with no more changes than <paramref name="most"/>.</summary>
    public double LeastShortfall(double most) => _possible.Where(choice => choice.Changes <= most + Slack).Min(choice => choice.Shortfall);

    /// <summary>The greatest value of any plan with no more changes and no more shortfall.</summary>
    public double BestValue(double mostChanges, double shortfall) => Best(
        [.. _possible.Where(choice => choice.Changes <= mostChanges + Slack)], shortfall, _ => 0.0);

    public void Dispose() => _solver.Dispose();

    private double[] BestValue(Choice[] choices, Func<Choice, double> first, Func<Choice, double> price)
    {
        double least = choices.Min(first);
        double[] levels = [.. choices.Where(choice => first(choice) <= least + Slack).Select(choice => Math.Round(choice.Shortfall, 6)).Distinct()];
        return [.. levels.Select(level => Best(choices, level + 1e-6, price))];
    }

    private double Best(Choice[] choices, double level, Func<Choice, double> price)
    {
        using var session = _solver.Open(_model.Model);
        GoalRow.Add(session, _model.Shortfall, level);
        return choices.Where(choice => choice.Shortfall <= level)
            .Max(choice => Solve(session, choice.Launches, _model.Value) / _model.Problem.Index.MoneyScale - price(choice));
    }

    // Counted anew, from what a change is and not from the search's costs.
    private double ChangesOf(double[] launches, IReadOnlyDictionary<ProjectId, Commitment> planned)
    {
        double changes = 0;
        for (int p = 0; p < _model.Problem.Programme.Projects.Length; p++)
        {
            var project = _model.Problem.Programme.Projects[p];
            var before = planned.GetValueOrDefault(project.Id);
            int launched = Array.FindIndex(launches, _model.Problem.Starts.FirstOf(p), _model.Problem.Starts.EndOf(p) - _model.Problem.Starts.FirstOf(p), value => value > 0.5);
            Commitment? after = launched < 0 ? null : new Commitment(
                _model.Problem.Programme.Places[_model.Problem.Starts.All[launched].Place].Id,
                _model.Problem.Index.YearAt(_model.Problem.Starts.All[launched].Year));
            changes += project.Commitment is not null || before == after ? 0 : before is null ? 2 : after is null ? 3 : before.Site == after.Site ? 1 : 2;
        }

        return changes;
    }

    private double Solve(ISolverSession session, double[] launches, GoalVector goal)
    {
        int[] columns = [.. Enumerable.Range(0, launches.Length).Select(start => _model.Columns.Launch[start])];
        session.ChangeColumnBounds(columns, launches, launches);
        session.ChangeCosts([.. Enumerable.Range(0, goal.Costs.Length)], goal.Costs);
        session.ChangeObjective(goal.Sense, goal.Offset);
        var outcome = session.Solve(new SolveOptions(RelativeGap: 0.0, AbsoluteGap: 1e-9));
        return outcome.Point == PointStatus.Feasible ? outcome.Objective : double.NaN;
    }

    private sealed record Choice(double[] Launches, double Changes, double Shortfall);
}
