using Jospar.Domain;
using Jospar.Optimisation;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// Asks the model about one project: its starts are bound as the question says, the neighbours are free, all others stay
/// as planned, and the goals are solved anew.
/// </summary>
internal sealed class ProjectQuestions(ExplainedModel explained, LaunchRows rows, ModelSession session, ExplainerOptions options)
{
    private readonly GoalSolver _goals = new(explained.Model, session, options);
    private readonly Neighbourhood _neighbourhood = new(explained, rows, options);
    private readonly PlanDifference _difference = new(explained);

    /// <summary>
    /// The best plan in which the project has one of the starts for which <paramref name="allowed"/> holds, or none of
    /// its starts where <paramref name="isIn"/> is false.
    /// </summary>
    public WhatIf Ask(
        int project, WhatIfKind kind, PlaceId? site, bool isIn, Func<int, bool> allowed, TimeSpan? time, CancellationToken cancellation)
    {
        bool[] free = _neighbourhood.Around(project);
        var launch = explained.Model.Columns.Launch;
        double[] lower = new double[launch.Count];
        double[] upper = new double[launch.Count];
        int[] open = Bound(project, free, isIn, allowed, lower, upper);
        int held = free.Where((isFree, p) => !isFree && explained.Problem.Starts.EndOf(p) > explained.Problem.Starts.FirstOf(p)).Count();
        if (isIn && open.Length == 0)
        {
            return PlanDifference.None(kind, site, WhatIfEnd.Impossible, held);
        }

        session.Bound(launch, lower, upper);
        foreach (var block in (VariableBlock[])[explained.Model.Columns.ProcessorsFull, explained.Model.Columns.Discount])
        {
            session.Bound(block, new double[block.Count], [.. Enumerable.Repeat(1.0, block.Count)]);
        }

        using var forced = Force(project, isIn);
        var answer = _goals.Solve(StartWith(project, open), time, cancellation);
        return answer.Point is { } point
            ? _difference.Of(kind, site, answer, point, project, held)
            : PlanDifference.None(kind, site, answer.End, held);
    }

    private int[] Bound(int project, bool[] free, bool isIn, Func<int, bool> allowed, double[] lower, double[] upper)
    {
        var open = new List<int>();
        var starts = explained.Problem.Starts.All;
        for (int s = 0; s < starts.Length; s++)
        {
            double planned = explained.PlannedStart(starts[s].Project) == s ? 1.0 : 0.0;
            bool isOwn = starts[s].Project == project;
            bool isOpen = isOwn ? isIn && allowed(s) : free[starts[s].Project];
            lower[s] = isOwn || isOpen ? 0.0 : planned;
            upper[s] = isOpen ? 1.0 : isOwn ? 0.0 : planned;
            if (isOwn && isOpen)
            {
                open.Add(s);
            }
        }

        if (open.Count == 1)
        {
            lower[open[0]] = 1.0;
        }

        return [.. open];
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
        var block = explained.Model.Model.Constraints.First(rowsOf => rowsOf.Name == "launch_once");
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
