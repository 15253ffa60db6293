using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Alternatives;

/// <summary>Tries every choice of launches of a small programme and keeps those whose goals stay within what is allowed.</summary>
internal sealed class EveryNearOptimalChoice
{
    public EveryNearOptimalChoice(Programme programme, Plan plan, AlternativesOptions options)
    {
        using var solver = Optimisation.NativeHighs.Open();
        var near = new NearOptimalModel(solver, programme, plan, options);
        var starts = near.Model.Problem.Starts;
        var launch = near.Model.Columns.Launch;
        using var session = near.Open();
        session.Push(near.Model.Value);
        var directions = new DirectionVectors(near.Model);
        foreach (double[] choice in LaunchChoices.Of(near.Model.Problem))
        {
            session.Bound(launch, choice, choice);
            var outcome = session.Solve(new SolveOptions(RelativeGap: 0.0), isWhole: true, start: null, CancellationToken.None);
            if (outcome.Point == PointStatus.Feasible)
            {
                Launched.Add([.. starts.All.Where((_, s) => choice[s] > 0.5).Select(start => programme.Projects[start.Project].Id)]);
                Figures.Add([.. options.Directions.Select(direction => directions.Find(direction).Vector!.FigureAt(outcome.Primal))]);
            }
        }
    }

    /// <summary>The projects of each choice that fits.</summary>
    public List<HashSet<ProjectId>> Launched { get; } = [];

    /// <summary>What each choice that fits reaches in each direction.</summary>
    public List<decimal[]> Figures { get; } = [];
}
