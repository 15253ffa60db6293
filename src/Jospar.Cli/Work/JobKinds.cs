using Jospar.Optimisation;
using Jospar.Queue;
using Jospar.Queue.Trial;

namespace Jospar.Cli.Work;

/// <summary>Every kind of job that this program hands to workers, and the version that all ends of a run must share.</summary>
internal static class JobKinds
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IJobKind> All(ISolver solver, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(solver);
        ArgumentNullException.ThrowIfNull(time);
        return [new TrialKind(), new StressKind(solver), new AlternativesKind(solver, time), new SubmodelKind(solver)];
    }

    /// <summary>Program, with its build, and solver: what decides the bytes of a result.</summary>
    public static string VersionOf(ISolver solver) =>
        $"jospar {typeof(JobKinds).Assembly.GetName().Version?.ToString(3)} build {ProgramBuild.Id}, {solver.Identity.Name} {solver.Identity.Version} {solver.Identity.Kind}";
}
