using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// Asks the model about one project: its starts are bound as the question says, the neighbours are free, all others stay
/// as planned, and the goals are solved anew.
/// </summary>
internal sealed class ProjectQuestions(
    ExplainedModel explained, LaunchRows rows, ModelSession session, ExplainerOptions options, TimeProvider clock)
{
    // So many starts are free at first.
    private const int FewStarts = 20;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.1);

    private readonly GoalSolver _goals = new(explained, session, options, clock);
    private readonly ProjectsAround _around = new(explained, rows);
    private readonly PlanDifference _difference = new(explained);

    /// <summary>
    /// The best plan in which the project has one of the starts for which <paramref name="allowed"/> holds, or none of
    /// its starts where <paramref name="isIn"/> is false.
    /// </summary>
    public WhatIf Ask(
        int project, WhatIfKind kind, PlaceId? site, bool isIn, Func<int, bool> allowed, TimeSpan? time, CancellationToken cancellation)
    {
        int[] open = [.. Enumerable.Range(explained.Problem.Starts.FirstOf(project), StartsOf(project)).Where(s => isIn && allowed(s))];
        if (isIn && open.Length == 0)
        {
            // A start that there is not is none, whatever others do.
            return PlanDifference.None(kind, site, WhatIfEnd.Impossible, held: 0);
        }

        session.Free(explained.Model.Columns.ProcessorsFull);
        session.Free(explained.Model.Columns.Discount);
        using var forced = Force(project, isIn);
        var (answer, held) = Widened(project, open, time, cancellation);
        return answer.Point is { } point
            ? _difference.Of(kind, site, answer, point, project, held)
            : PlanDifference.None(kind, site, answer.End, held);
    }

    /// <summary>How much of what was reached for a goal an answer may give away for those after it. Unit: the goal's.</summary>
    public decimal GivenAway(Goal goal, decimal reached) => (decimal)_goals.GivenAway(goal, (double)reached);

    // The closest projects are free at first, then twice as many, and so on. What was answered to the end with fewer of them free
    // says more than what was cut short with more.
    private (LexicographicAnswer Answer, int Held) Widened(int project, int[] open, TimeSpan? time, CancellationToken cancellation)
    {
        double[] start = StartWith(project, open);
        (LexicographicAnswer Answer, int Held) known = (LexicographicAnswer.None(WhatIfEnd.Unknown, TimeSpan.Zero), 0);
        for (int few = Math.Min(FewStarts, options.FreeStarts); ; few = Math.Min(2 * few, options.FreeStarts))
        {
            bool[] free = _around.Of(project, few);
            Bound(project, free, open);
            var answer = _goals.Solve(start, time, cancellation);
            int held = HeldWhere(free);
            known = answer.End == WhatIfEnd.Answered || known.Answer.End != WhatIfEnd.Answered ? (answer, held) : known;
            start = answer.Point ?? start;
            time -= answer.Elapsed;
            if (held == 0 || few == options.FreeStarts || time < Least || cancellation.IsCancellationRequested)
            {
                return known;
            }
        }
    }

    private int HeldWhere(bool[] free) => free.Where((isFree, p) => !isFree && StartsOf(p) > 0).Count();

    private int StartsOf(int project) => explained.Problem.Starts.EndOf(project) - explained.Problem.Starts.FirstOf(project);

    // Of the project the open starts, of those that are free every start, of all others the planned one.
    private void Bound(int project, bool[] free, int[] open)
    {
        var launch = explained.Model.Columns.Launch;
        double[] lower = new double[launch.Count];
        double[] upper = new double[launch.Count];
        var starts = explained.Problem.Starts.All;
        for (int s = 0; s < starts.Length; s++)
        {
            double planned = explained.PlannedStart(starts[s].Project) == s ? 1.0 : 0.0;
            bool isOwn = starts[s].Project == project;
            bool isOpen = isOwn ? open.Contains(s) : free[starts[s].Project];
            lower[s] = isOwn ? (open is [var only] && only == s ? 1.0 : 0.0) : isOpen ? 0.0 : planned;
            upper[s] = isOpen ? 1.0 : isOwn ? 0.0 : planned;
        }

        session.Bound(launch, lower, upper);
    }

    // The plan itself, but for the project: with the first of its open starts, or none.
    private double[] StartWith(int project, int[] open)
    {
        double[] point = [.. explained.Point];
        var launch = explained.Model.Columns.Launch;
        for (int s = explained.Problem.Starts.FirstOf(project); s < explained.Problem.Starts.EndOf(project); s++)
        {
            point[launch[s]] = open.Length > 0 && open[0] == s ? 1.0 : 0.0;
        }

        return point;
    }

    // Where several starts are open, their sum is held at one by the project's own row.
    private ForcedLaunch Force(int project, bool isIn) => new(explained.Model.Model, session, RowOf(project), isIn);

    private int RowOf(int project)
    {
        var block = explained.Model.Model.Constraints.First(rowsOf => rowsOf.Name == LaunchOnce.Name);
        string id = explained.Programme.Projects[project].Id.Value;
        for (int n = 0; n < block.Count; n++)
        {
            if (block.Label(n) == id)
            {
                return block[n];
            }
        }

        return -1;
    }

    /// <summary>While it lives, a row that allows a project one launch asks for one.</summary>
    private sealed class ForcedLaunch : IDisposable
    {
        private readonly ModelSession _session;
        private readonly int _row;

        public ForcedLaunch(Model model, ModelSession session, int row, bool isIn)
        {
            _session = session;
            _row = isIn ? row : -1;
            if (_row >= 0)
            {
                session.BoundRow(_row, 1.0, model.Rows.Upper.Span[_row]);
            }
        }

        public void Dispose()
        {
            if (_row >= 0)
            {
                _session.BoundRow(_row, double.NegativeInfinity, 1.0);
            }
        }
    }
}
