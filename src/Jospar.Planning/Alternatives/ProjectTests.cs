using System.Collections.Immutable;
using System.Globalization;
using Jospar.Optimisation;
using Jospar.Optimisation.Threads;
using Jospar.Planning.Explanation.Asking;
using Jospar.Planning.Search;

namespace Jospar.Planning.Alternatives;

/// <summary>
/// Which projects every near-optimal plan holds, and which none: first from the plans found, then by leaving out groups of the
/// first and taking in groups of the second while all else stays, then by asking the model to do without as many of the first
/// as it can, and to take in as many of the second, until it can do neither or a limit ends it.
/// Each plan that such a question brings is one more plan found.
/// </summary>
internal sealed class ProjectTests(
    NearOptimalModel near,
    PlanPool pool,
    AlternativesOptions options,
    TimeProvider time,
    SearchClock clock,
    int threads,
    IProgress<AlternativesProgress>? progress)
{
    // Groups have so much of what time is left: most projects are answered by them.
    private const double ShareOfGroups = 0.7;
    private const int MostRounds = 20;
    private const long RoundNodes = 500;
    private const long SingleNodes = 200;
    private const int RoundChoices = 400;
    private const int SingleChoices = 40;
    private const double Nothing = 1e-4;

    /// <summary>A plan's name before its number: it does without projects that all plans before it hold.</summary>
    public const string Without = "without";

    /// <summary>The same: it takes in projects that no plan before it holds.</summary>
    public const string With = "with";

    private readonly HashSet<int> _needed = [];
    private readonly HashSet<int> _shutOut = [];

    private string? _trouble;

    /// <summary>What the solver failed at first; empty where it did not.</summary>
    public string? Trouble => _trouble;

    /// <summary>Tests the projects, until the solver fails at the latest, and classes every one, in the programme's order.</summary>
    public ImmutableArray<ProjectClass> Run(CancellationToken cancellation)
    {
        Attempt.Do(
            () =>
            {
                if (!MustEnd(cancellation))
                {
                    TestGroups(cancellation);
                }

                Test(isIn: true, _needed, cancellation);
                Test(isIn: false, _shutOut, cancellation);
            },
            ref _trouble);
        var projects = near.Model.Problem.Programme.Projects;
        return [.. Enumerable.Range(0, projects.Length).Select(ClassOf)];
    }

    // What one does without and what one takes in have nothing to do with one another, so that neither waits for the other.
    private void TestGroups(CancellationToken cancellation)
    {
        int[][] open = [Open(isIn: true, _needed), Open(isIn: false, _shutOut)];
        int[] left = [.. open.Select(projects => projects.Length)];
        List<MadePlan>[] made = [[], []];
        int all = left.Sum();
        var gate = new Lock();
        var groups = new GroupTests(near, new SolveOptions(options.Threads, options.Seed), clock.Part(ShareOfGroups));
        void Tell() => progress?.Report(new AlternativesProgress(
            AlternativesStep.TestGroups, null, all - left.Sum(), all, pool.Found.Count + made.Sum(plans => plans.Count)));

        Tell();
        try
        {
            SideBySide.Run(made.Length, threads, n => groups.Run(open[n], isIn: n == 0, (plan, stillOpen) =>
            {
                lock (gate)
                {
                    made[n].Add(plan);
                    left[n] = stillOpen;
                    Tell();
                }
            }, cancellation), cancellation);
        }
        finally
        {
            made[0].ForEach(plan => pool.Keep(NextName(isIn: true), plan));
            made[1].ForEach(plan => pool.Keep(NextName(isIn: false), plan));
        }
    }

    private ProjectClass ClassOf(int project)
    {
        var found = near.Model.Problem.Programme.Projects[project];
        int held = pool.HoldersOf(found.Id);
        var kind = held == pool.Count ? ProjectClassKind.MustHave : held == 0 ? ProjectClassKind.Never : ProjectClassKind.MayHave;
        bool isProven = kind switch
        {
            ProjectClassKind.MustHave => found.Commitment is not null || _needed.Contains(project),
            ProjectClassKind.Never => !HasStart(project) || _shutOut.Contains(project),
            _ => true,
        };
        return new ProjectClass(found.Id, kind, held, pool.Count, isProven, found.Commitment is not null);
    }

    private void Test(bool isIn, HashSet<int> proven, CancellationToken cancellation)
    {
        if (MustEnd(cancellation))
        {
            return;
        }

        using var session = near.Open();
        Tell(isIn, proven);
        proven.UnionWith(new RelaxedProofs(near, session, new SolveOptions(options.Threads, options.Seed), clock).Of(Open(isIn, proven), isIn, cancellation));
        for (int round = 0; round < MostRounds && !MustEnd(cancellation); round++)
        {
            int[] open = Open(isIn, proven);
            Tell(isIn, proven);
            var answer = open.Length == 0 ? Answer.Proven : AskForAll(session, open, isIn, cancellation);
            if (answer == Answer.Proven)
            {
                proven.UnionWith(open);
                return;
            }

            if (answer == Answer.Open)
            {
                break;
            }
        }

        TestSingly(session, isIn, proven, cancellation);
    }

    private void TestSingly(ModelSession session, bool isIn, HashSet<int> proven, CancellationToken cancellation)
    {
        foreach (int project in Open(isIn, proven))
        {
            if (MustEnd(cancellation))
            {
                return;
            }

            if (!Open(isIn, proven).Contains(project))
            {
                continue;
            }

            Tell(isIn, proven);
            if (AskFor(session, project, isIn, cancellation))
            {
                proven.Add(project);
            }
        }
    }

    // Projects that every plan holds (or none), that are not committed, could start, and are not proven yet.
    private int[] Open(bool isIn, HashSet<int> proven)
    {
        var projects = near.Model.Problem.Programme.Projects;
        int held = isIn ? pool.Count : 0;
        return
        [
            .. Enumerable.Range(0, projects.Length).Where(p => !proven.Contains(p) && projects[p].Commitment is null && HasStart(p)
                && pool.HoldersOf(projects[p].Id) == held),
        ];
    }

    // One project is either there or not: a bound that leaves less than one whole project to win is a proof for all.
    private Answer AskForAll(ModelSession session, int[] open, bool isIn, CancellationToken cancellation)
    {
        var asked = new SolveOptions(
            options.Threads, options.Seed, RelativeGap: 0.0, AbsoluteGap: 0.9, TimeLimit: clock.Share(0.3), NodeLimit: RoundNodes);
        var (point, bound) = new PushedSolve(near, session, time).Run(
            near.CostsOf(open), isIn ? ObjectiveSense.Minimise : ObjectiveSense.Maximise, asked, RoundChoices, rounds: 0, cancellation);
        double unmoved = isIn ? open.Length : 0.0;
        if (open.Any(p => near.IsLaunched(p, point) != isIn))
        {
            return Keep(point, isIn) ? Answer.Moved : Answer.Open;
        }

        return Math.Abs(bound - unmoved) < 1.0 - 1e-6 ? Answer.Proven : Answer.Open;
    }

    // In the relaxation too a project that is there by any part cannot be left out, and one that is not there whole cannot be had.
    private bool AskFor(ModelSession session, int project, bool isIn, CancellationToken cancellation)
    {
        var asked = new SolveOptions(
            options.Threads, options.Seed, RelativeGap: 0.0, AbsoluteGap: 0.5, TimeLimit: clock.Share(0.1), NodeLimit: SingleNodes);
        var (point, bound) = new PushedSolve(near, session, time).Run(
            near.CostsOf([project]), isIn ? ObjectiveSense.Minimise : ObjectiveSense.Maximise, asked, SingleChoices, rounds: 0, cancellation);
        if (near.IsLaunched(project, point) != isIn)
        {
            Keep(point, isIn);
            return false;
        }

        return isIn ? bound > Nothing : bound < 1.0 - Nothing;
    }

    private bool Keep(double[] point, bool isIn)
    {
        int before = pool.Count;
        if (near.Make(point, direction: null) is { } made)
        {
            pool.Keep(NextName(isIn), made);
        }

        return pool.Count > before;
    }

    private string NextName(bool isIn)
    {
        string kind = isIn ? Without : With;
        int found = pool.Found.Count(plan => plan.Name.StartsWith(kind + "-", StringComparison.Ordinal));
        return $"{kind}-{(found + 1).ToString(CultureInfo.InvariantCulture)}";
    }

    private void Tell(bool isIn, HashSet<int> proven) => progress?.Report(
        new AlternativesProgress(AlternativesStep.Test, null, proven.Count, proven.Count + Open(isIn, proven).Length, pool.Found.Count));

    private bool HasStart(int project) => near.Model.Problem.Starts.FirstOf(project) < near.Model.Problem.Starts.EndOf(project);

    private bool MustEnd(CancellationToken cancellation) => cancellation.IsCancellationRequested || clock.IsOver;

    private enum Answer
    {
        Moved,
        Proven,
        Open,
    }
}
