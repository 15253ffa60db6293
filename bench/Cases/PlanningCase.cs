using System.Globalization;
using System.Text.Json;
using Jospar.Bench.Measuring;
using Jospar.Domain;
using Jospar.Optimisation.Locating;
using Jospar.Packages.Checking;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search;

namespace Jospar.Bench.Cases;

/// <summary>Planning a package, and what the other solvers need to try the same.</summary>
internal static class PlanningCase
{
    /// <summary>Plans a folder within so many seconds; says every moment at which the planner knew more.</summary>
    public static void Ours(string[] arguments)
    {
        var programme = PackageChecker.Check(arguments[0]).Programme ?? throw new InvalidOperationException($"{arguments[0]} has errors.");
        double limit = double.Parse(arguments[1], CultureInfo.InvariantCulture);
        var moments = new List<Moment>();
        double? settled = null;
        var progress = new Listener(report =>
        {
            if (report.Step == SearchStep.Value)
            {
                settled ??= report.Elapsed.TotalSeconds;
            }

            if (report.Step is SearchStep.Shortfall or SearchStep.Value)
            {
                moments.Add(new Moment(
                    report.Elapsed.TotalSeconds, report.Step == SearchStep.Shortfall ? "shortfall" : "value",
                    (double?)report.Best, (double?)report.Bound));
            }
        });
        var phases = new Phases();
        using var solver = SolverLocator.FindHere().Open();
        var planner = new Planner(solver, TimeProvider.System);
        var outcome = phases.Time("plan", () => planner.Plan(programme, new PlannerOptions(TimeLimit: TimeSpan.FromSeconds(limit)), progress));
        phases.Say("weights", programme.Targets.Sum(target => target.Weight));
        phases.Say("solver", $"{solver.Identity.Name} {solver.Identity.Version} {solver.Identity.Kind}");
        if (outcome is PlanningOutcome.Planned { Plan: var plan })
        {
            foreach (var goal in plan.Goals)
            {
                // The shortfall is settled when the search turns to the value.
                double seconds = goal.Goal == Goal.Shortfall && settled is { } at ? at : (double)plan.Seconds;
                moments.Add(new Moment(seconds, goal.Goal.ToString().ToLowerInvariant(), (double)goal.Value, (double?)goal.Bound));
            }

            phases.Say("status", plan.Status);
        }

        phases.Say("moments", JsonSerializer.Serialize(moments));
        phases.Finish();
    }

    /// <summary>
    /// Writes the model of a folder for each goal into another folder: <c>shortfall.mps</c>, and <c>value.mps</c> with the
    /// shortfall held at what our own plan reached, which is more than another solver could know.
    /// </summary>
    public static void Files(string[] arguments)
    {
        var programme = PackageChecker.Check(arguments[0]).Programme!;
        double held = double.Parse(arguments[2], CultureInfo.InvariantCulture);
        var phases = new Phases();
        var model = phases.Time("model", () => ProgrammeModel.Of(PlanningProblem.Of(programme)));
        phases.Time("write", () =>
        {
            GoalFile.Write(Path.Combine(arguments[1], "shortfall.mps"), model.Model, model.Shortfall);
            GoalFile.Write(Path.Combine(arguments[1], "value.mps"), model.Model, model.Value, model.Shortfall, held);
            return 0;
        });
        phases.Say("money", model.Problem.Index.MoneyScale);
        phases.Finish();
    }

    /// <summary>HiGHS on a file, as its command line would.</summary>
    public static void Highs(string[] arguments)
    {
        string log = arguments[0] + ".log";
        File.Delete(log);
        var phases = new Phases();
        using (var highs = phases.Time("open", () => new HighsFiles()))
        {
            phases.Time("read", () => highs.Read(arguments[0]));
            phases.Time("run", () =>
            {
                highs.Run(double.Parse(arguments[1], CultureInfo.InvariantCulture), log);
                return 0;
            });
        }

        phases.Say("moments", JsonSerializer.Serialize(SolverLog.OfHighs(File.ReadLines(log), Path.GetFileNameWithoutExtension(arguments[0]))));
        phases.Finish();
    }

    private sealed class Listener(Action<SearchProgress> listen) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value) => listen(value);
    }
}
