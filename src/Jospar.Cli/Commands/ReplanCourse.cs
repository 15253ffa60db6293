using System.Collections.Immutable;
using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Commands;

/// <summary>Where planning again begins: from the package first planned, and from what was known of projects when it was planned again.</summary>
/// <param name="First">The package first planned.</param>
/// <param name="Programme">The programme of the plan, with what was first agreed in the place of what was restated.</param>
/// <param name="Replan">What planning again changed before; empty where the plan is the first.</param>
internal sealed record ReplanCourse(PackageInput First, Programme Programme, Replan? Replan)
{
    /// <summary>Reads what the plan's folder keeps; where it keeps too little, says so and answers nothing.</summary>
    public static ReplanCourse? Read(Terminal terminal, ReplanRequest request, PackageInput package)
    {
        string folder = terminal.PathOf(request.Plan);
        if (!File.Exists(Path.Combine(folder, PlanFormat.ReplanFile)))
        {
            return RestoredProgramme.IsRestated(package.Programme) ? Refuse(terminal, request) : new ReplanCourse(package, package.Programme, null);
        }

        string kept = Path.Combine(request.Plan, PlanFormat.FirstArchiveFile);
        if (ReplanFile.Find(terminal, request.Plan) is not { Courses: { } courses } replan || !File.Exists(terminal.PathOf(kept)))
        {
            return Refuse(terminal, request);
        }

        return PackageInput.Read(kept, request.Json, terminal) is { } first
            ? new ReplanCourse(first, RestoredProgramme.Of(package.Programme, first.Programme, courses, replan.Eased), replan)
            : null;
    }

    /// <summary>What happened before a year, after the plan and all that was known when it was made.</summary>
    public History HistoryOf(Year from, Plan plan, ImmutableArray<Actual> facts) =>
        new(Programme, from, plan.Decisions.Launches, facts, Replan?.Courses ?? default, Replan?.AllFacts ?? default);

    private static ReplanCourse? Refuse(Terminal terminal, ReplanRequest request)
    {
        terminal.Error.WriteLine(
            $"jospar: planning again has restated the sums of {request.Package}, and {request.Plan} does not keep the package first planned "
            + $"({PlanFormat.FirstArchiveFile} beside {PlanFormat.ReplanFile}): new facts would be mixed with restated sums.");
        terminal.Error.WriteLine(
            "Plan again from the first package and its plan, with all facts so far; or make that plan again with this version, and then plan again from its folder. "
            + "Where the programme itself changed, docs/replan.md says how to go on.");
        return null;
    }
}
