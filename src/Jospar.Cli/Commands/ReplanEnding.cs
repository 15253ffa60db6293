using System.Text;
using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Commands;

/// <summary>How <c>jospar replan</c> ends: what is written, what is said, and the exit code.</summary>
internal sealed class ReplanEnding(Terminal terminal, ReplanRequest request, ReplanInput input, string folder)
{
    /// <summary>Writes the new plan, its page and what changed, and says it.</summary>
    public int Write(ReplanningOutcome.Replanned made, StoredExplanation? reasons)
    {
        var explanation = reasons is null ? null : reasons with { Projects = GivenUpReason.Told(made.Replan, reasons.Projects) };
        var report = Path.Combine(folder, PlanFormat.PageIn(request.Language));
        IEnumerable<string> said =
        [
            .. new PlanSummary(made.Programme, made.Plan, made.Replan).Lines(), .. new ReplanSummary(made, input.History.Programme, input.Remarks).Lines(),
            .. PlanSummary.TroubleLines(made.Trouble),
        ];
        FoundAnswer.Write(
            () => PlanFolderFiles.Write(
                terminal.PathOf(folder), input.Changed, made.Plan, [
                    new PlanCompanion(PlanFormat.ReplanFile, Encoding.UTF8.GetBytes(ReplanJson.Text(made.Replan))),
                    new PlanCompanion(PlanFormat.FirstArchiveFile, PlanFolderFiles.ArchiveOf(input.First)),
                    .. ExplanationFile.Companions(explanation),
                    ReportFile.Companion(input.Changed, made.Plan, request.Language, made.Replan, explanation)]),
            () => terminal.Say(request.Json ? [] : said));
        if (request.Json)
        {
            JsonOutput.Write(terminal.Output, ReplanDocument.Of(made, input.Warnings, input.Remarks, folder, report));
            return ExitCode.Done;
        }

        terminal.Say([.. said, .. PlanSummary.WrittenLines(made.Verification, folder, report)]);
        return ExitCode.Done;
    }
}
