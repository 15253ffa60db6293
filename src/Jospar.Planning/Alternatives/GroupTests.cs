using Jospar.Optimisation;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Alternatives;

/// <summary>
/// Does without many projects of a plan at once, or takes many in, as far as both goals bear, and again from the plan with those
/// that are left. All other launches stay, so that each try is a linear programme begun from the last; what a project alone
/// cannot do so says nothing of plans in which others move too.
/// </summary>
internal sealed class GroupTests(NearOptimalModel near, SolveOptions asked, SearchClock clock)
{
    private const int MostPlans = 100;
    private const int FirstGroup = 16;
    private const int MostRefused = 3;
    private const int MostStarts = 3;

    // The points are made plans of as they are.
    private const double Tolerance = 1e-9;

    private readonly Companions _companions = new(near.Model.Problem);
    private readonly StartChoice _plan = StartChoice.Of(near.Model, near.Base);

    private StartSet Starts => near.Model.Problem.Starts;

    /// <summary>
    /// Makes plans that do without <paramref name="open"/> projects, or take them in where not <paramref name="isIn"/>, as
    /// many in each as can be. <paramref name="made"/> hears of each plan, and how many projects are left to try.
    /// </summary>
    public void Run(int[] open, bool isIn, Action<MadePlan, int> made, CancellationToken cancellation)
    {
        using var warm = new WarmChoices(
            near, [.. near.Model.Value.Costs], near.Model.Value.Sense, asked with { FeasibilityTolerance = Tolerance }, int.MaxValue, clock, tried: null, cancellation);
        if (open.Length == 0 || warm.Try(_plan) is null)
        {
            return;
        }

        int size = FirstGroup;
        for (int n = 0; n < MostPlans && open.Length > 0; n++)
        {
            var packing = new Packing(this, warm, isIn, size);
            open = packing.Pack(open);
            if (packing.Point is not { } point)
            {
                return;
            }

            if (near.Make(point, direction: null) is { } plan)
            {
                made(plan, open.Length);
            }

            size = Math.Max(1, packing.Taken / 2);
        }
    }

    // Shape: [way][move]. What it takes to move a project: its own launch, and those of its companions.
    private IEnumerable<ChoiceMove[]> WaysToMove(int project, bool isIn, StartChoice choice) => isIn
        ? [[.. _companions.FallingWith(project).Where(other => choice.StartOf(other) != StartChoice.None).Select(other => new ChoiceMove(other, StartChoice.None, 0.0))]]
        : StartsToTry(project).Select(start => Along(project, choice).Prepend(new ChoiceMove(project, start, 0.0)).ToArray());

    // What it needs is there as early as can be.
    private IEnumerable<ChoiceMove> Along(int project, StartChoice choice) => _companions.NeededBy(project)
        .Where(other => other != project && choice.StartOf(other) == StartChoice.None && Starts.FirstOf(other) < Starts.EndOf(other))
        .Select(other => new ChoiceMove(other, Starts.FirstOf(other), 0.0));

    // The cheapest start at each site, the cheapest site first.
    private IEnumerable<int> StartsToTry(int project)
    {
        var value = near.Model.Value;
        return Enumerable.Range(Starts.FirstOf(project), Starts.EndOf(project) - Starts.FirstOf(project))
            .OrderByDescending(start => value.Costs[near.Model.Columns.Launch[start]]).ThenBy(start => start)
            .DistinctBy(start => Starts.All[start].Site)
            .Take(MostStarts);
    }

    /// <summary>One plan on its way: groups of projects move one after the other, each halved where it does not go.</summary>
    private sealed class Packing(GroupTests tests, WarmChoices warm, bool isIn, int firstSize)
    {
        private readonly List<int> _refused = [];
        private StartChoice _choice = tests._plan;
        private readonly int _firstSize = firstSize;
        private int _size = firstSize;

        /// <summary>The point of the launches so far; empty where nothing moved.</summary>
        public double[]? Point { get; private set; }

        /// <summary>How many projects moved.</summary>
        public int Taken { get; private set; }

        /// <summary>Moves what it can and answers what is left to try from the plan again: not what could not move alone.</summary>
        public int[] Pack(int[] open)
        {
            int at = 0;
            while (at < open.Length && _refused.Count < MostRefused && !warm.IsOver)
            {
                int[] group = open[at..Math.Min(open.Length, at + _size)];
                if (IsMoved(group))
                {
                    (at, Taken) = (at + group.Length, Taken + group.Length);
                }
                else if (group.Length > 1)
                {
                    _size = group.Length / 2;
                }
                else
                {
                    at++;
                    Refuse(group[0]);
                }
            }

            return [.. _refused.Concat(open[at..]).Where(project => _choice.StartOf(project) == tests._plan.StartOf(project))];
        }

        private void Refuse(int project)
        {
            if (Taken > 0)
            {
                _refused.Add(project);
            }
            else
            {
                _size = Math.Max(1, _firstSize / 2);
            }
        }

        private bool IsMoved(int[] group)
        {
            var ways = group.Length == 1
                ? tests.WaysToMove(group[0], isIn, _choice)
                : [[.. group.SelectMany(project => tests.WaysToMove(project, isIn, _choice).First())]];
            foreach (var choice in ways.Select(_choice.With))
            {
                if (warm.Try(choice) is { } point)
                {
                    (_choice, Point) = (choice, point);
                    return true;
                }
            }

            return false;
        }
    }
}
