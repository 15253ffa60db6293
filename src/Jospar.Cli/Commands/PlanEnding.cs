using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Cli.Commands;

/// <summary>How <c>jospar plan</c> ends: what is written, what is said, and the exit code.</summary>
internal sealed class PlanEnding(
    Terminal terminal, PlanRequest request, PackageInput input, string folder, RobustAnswer? robust = null)
{
    /// <summary>Writes a plan and its page, and says what is in it.</summary>
    public int Write(PlanningOutcome.Planned planned, FoundReasons reasons)
    {
        var (plan, verification, explanation) = (planned.Plan, planned.Verification, reasons.Explanation);
        var report = Path.Combine(folder, PlanFormat.PageIn(request.Language));
        var summary = new PlanSummary(input.Programme, plan, valueOfCommitted: explanation?.ValueOfCommitted);
        IEnumerable<string> said = [.. summary.Lines(), .. PlanSummary.TroubleLines(planned.Trouble), .. robust?.Lines ?? []];
        FoundAnswer.Write(
            () => PlanFolderFiles.Write(terminal.PathOf(folder), input, plan, [
                .. ExplanationFile.Companions(explanation), ReportFile.Companion(input, plan, request.Language, explanation: explanation)]),
            () => terminal.Say(request.Json ? [] : said));
        if (request.Json)
        {
            JsonOutput.Write(terminal.Output, PlanDocument.Of(plan, verification, folder, report, robust?.Document, planned.Trouble));
            return ExitCode.Done;
        }

        terminal.Say(said);
        if (explanation is null)
        {
            terminal.Output.WriteLine(PlanSummary.Line("Reasons", reasons.WhyNone(folder, isLimited: request.Time is not null)));
        }

        terminal.Say(PlanSummary.WrittenLines(verification, folder, report));
        return ExitCode.Done;
    }
}
