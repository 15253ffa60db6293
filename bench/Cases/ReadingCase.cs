using Jospar.Bench.Measuring;
using Jospar.Optimisation;
using Jospar.Packages.Checking;
using Jospar.Planning.Formulation;

namespace Jospar.Bench.Cases;

/// <summary>From a folder to the matrix: read, check, build the sets, build the model.</summary>
internal static class ReadingCase
{
    /// <summary>Measures the package in a folder.</summary>
    public static void Run(string[] arguments)
    {
        var phases = new Phases();
        var outcome = phases.Time("read and check", () => PackageChecker.Check(arguments[0]));
        var programme = outcome.Programme ?? throw new InvalidOperationException($"{arguments[0]} has errors.");
        var problem = phases.Time("sets", () => PlanningProblem.Of(programme));
        var model = phases.Time("model", () => ProgrammeModel.Of(problem).Model);
        phases.Say("projects", programme.Projects.Length);
        phases.Say("findings", outcome.Findings.Length);
        phases.Say("starts", problem.StartCount);
        phases.Say("rows", model.RowCount);
        phases.Say("columns", model.ColumnCount);
        phases.Say("non-zeros", model.NonZeroCount);
        phases.Finish();
    }
}
