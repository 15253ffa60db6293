using System.Collections.Immutable;
using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Packages.Actuals;
using Jospar.Packages.Checking;
using Jospar.Packages.Findings;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Commands;

/// <summary>What <c>jospar replan</c> was given: programme, plan and facts, and the programme that they make.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="History">What happened.</param>
/// <param name="First">The package first planned: the one given, or, where that was itself restated by planning again, the one that its plan keeps.</param>
/// <param name="Changed">The package of the changed programme.</param>
/// <param name="Earlier">What planning again changed when the plan was made; empty where it is the first.</param>
/// <param name="Warnings">What is doubtful about the facts.</param>
/// <param name="Remarks">What can no longer be supplied after what happened, and could before.</param>
internal sealed record ReplanInput(
    Plan Plan, History History, PackageInput First, PackageInput Changed, Replan? Earlier, ImmutableArray<Finding> Warnings, ImmutableArray<Finding> Remarks)
{
    private const int MostFindings = 20;

    private static readonly string[] Shortages = ["commodity-unsupplied", "demand-unserved", "demand-cut-off"];

    /// <summary>Reads and checks everything; where something is wrong, says so and answers nothing and the exit code.</summary>
    public static (ReplanInput? Input, int ExitCode) Read(Terminal terminal, ReplanRequest request)
    {
        if (PackageInput.Read(request.Package, request.Json, terminal) is not { } package)
        {
            return (null, ExitCode.Findings);
        }

        var terms = package.Programme.Terms;
        if (request.From < terms.FirstYear.Value || request.From > terms.LastYear.Value)
        {
            terminal.Error.WriteLine($"jospar: --from takes a year of the plan, from {terms.FirstYear} to {terms.LastYear}, not {request.From}.");
            return (null, ExitCode.Usage);
        }

        return PlanInput.Read(request.Plan, package, request.Json, terminal, mustBeAsWritten: true) is { } plan
            ? ReadFacts(terminal, request, package, plan)
            : (null, ExitCode.Findings);
    }

    private static (ReplanInput? Input, int ExitCode) ReadFacts(Terminal terminal, ReplanRequest request, PackageInput package, Plan plan)
    {
        if (ReplanCourse.Read(terminal, request, package) is not { } course)
        {
            return (null, ExitCode.Findings);
        }

        var read = ActualsReader.Read(terminal.PathOf(request.Actuals), package.Package);
        var history = course.HistoryOf(new Year(request.From), plan, read.Actuals);
        string file = Path.GetFileName(request.Actuals);
        if (read.HasErrors)
        {
            Finding[] all = [.. read.Findings.Concat(ActualsCheck.CheckRows(history, file)).OrderBy(finding => finding.Row ?? 0)];
            return Refuse(terminal, request, all, $"{request.Actuals} cannot be used before its errors are mended.");
        }

        Finding[] findings = [.. read.Findings, .. ActualsCheck.Check(history, file)];
        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            return Refuse(terminal, request, findings, $"The facts of {request.Actuals} contradict each other, the plan or the programme; nothing was planned.");
        }

        if (!request.Json && findings.Length > 0)
        {
            FindingsText.Write(terminal.Error, findings, MostFindings);
        }

        return Change(terminal, request, package, course, plan, history, findings);
    }

    private static (ReplanInput? Input, int ExitCode) Change(
        Terminal terminal, ReplanRequest request, PackageInput package, ReplanCourse course, Plan plan, History history, Finding[] warnings)
    {
        var changed = PackageChecker.Check(ProgrammeWriter.ToPackage(ChangedProgramme.Of(history, plan)));
        return changed is { HasErrors: false, Package: { } tables, Programme: { } programme }
            ? (new ReplanInput(
                plan, history, course.First, new PackageInput(package.Path, tables.WithBoundaries(package.Package.Boundaries), programme),
                course.Replan, [.. warnings], NewShortages(package.Programme, history, plan, changed.Findings)), ExitCode.Done)
            : (null, Refuse(
                terminal, request, [.. changed.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => Told(request, finding))],
                "After what was reported, the programme contradicts itself, and there is nothing to plan. "
                + "Committed in it are the projects that have begun, as reported or else as planned: correct the facts, or report what is missing.").ExitCode);
    }

    // The changed programme's own tables are seen by nobody; what is overdrawn in them is to be mended in the facts.
    private static Finding Told(ReplanRequest request, Finding finding) => finding.Code == "fund-overdrawn"
        ? finding with
        {
            File = Path.GetFileName(request.Actuals),
            Row = null,
            Column = null,
            Mend = "Report the fund's missing inflows, or what it paid or gets back otherwise than agreed; or correct the launches.",
        }
        : finding;

    // Old is what the programme lacked from the first, and would lack just so had all gone as planned.
    private static ImmutableArray<Finding> NewShortages(Programme original, History history, Plan plan, IReadOnlyList<Finding> found)
    {
        Finding[] shortages = [.. found.Where(finding => Shortages.Contains(finding.Code))];
        if (shortages.Length == 0)
        {
            return [];
        }

        var lacked = FindingsOf(original).Select(finding => (finding.Code, finding.Row)).ToHashSet();
        var expected = FindingsOf(ChangedProgramme.Of(history.Without(_ => true), plan)).Select(finding => (finding.Code, finding.Message)).ToHashSet();
        return [.. shortages.Where(finding => !lacked.Contains((finding.Code, finding.Row)) || !expected.Contains((finding.Code, finding.Message)))];
    }

    private static ImmutableArray<Finding> FindingsOf(Programme programme) => PackageChecker.Check(ProgrammeWriter.ToPackage(programme)).Findings;

    private static (ReplanInput? Input, int ExitCode) Refuse(
        Terminal terminal, ReplanRequest request, IReadOnlyList<Finding> findings, string message)
    {
        if (request.Json)
        {
            JsonOutput.Write(terminal.Output, FindingsText.Document(findings));
        }
        else
        {
            FindingsText.Write(terminal.Error, findings, MostFindings);
        }

        terminal.Error.WriteLine(message);
        return (null, ExitCode.Findings);
    }
}
