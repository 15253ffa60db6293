using Jospar.Domain;
using Jospar.Packages.Checking;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Tests.House;
using Jospar.Tests.Optimisation;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Explanation;

/// <summary>The small example, planned to the last digit, and changed where a test asks for it.</summary>
internal static class TwoRegions
{
    private static readonly PlannerOptions ToTheEnd = new(Gap: 0m);
    private static readonly Lazy<(Programme Programme, Plan Plan)> Usual = new(() =>
    {
        var programme = PackageChecker.Check(Path.Combine(Repository.Root, "examples/two-regions")).Programme!;
        return (programme, PlanOf(programme));
    });

    public static Programme Programme => Usual.Value.Programme;

    public static Plan Plan => Usual.Value.Plan;

    public static Plan PlanOf(Programme programme) => PlannerRun.PlanOf(programme, ToTheEnd);

    /// <summary>With so many jobs promised.</summary>
    public static Programme WithJobs(decimal level) => Programme with
    {
        Targets = [.. Programme.Targets.Select(target => target.Id.Value == "jobs" ? target with { Level = level } : target)],
    };

    public static Programme With(Programme programme, string project, Func<Project, Project> changed) => programme with
    {
        Projects = [.. programme.Projects.Select(candidate => candidate.Id.Value == project ? changed(candidate) : candidate)],
    };

    public static void AssertClose(decimal expected, decimal actual, decimal within) =>
        Assert.InRange(actual, expected - within, expected + within);

    public static T Explained<T>(Programme programme, Plan plan, Func<Explainer, T> ask, ExplainerOptions? options = null)
    {
        using var solver = NativeHighs.Open();
        using var explainer = Explainer.Open(solver, programme, plan, options ?? new ExplainerOptions(Gap: 0m), TimeProvider.System);
        return ask(explainer!);
    }
}
