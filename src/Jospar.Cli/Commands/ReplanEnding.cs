using System.Text;
using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Planning.Diagnosis;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Replanning;
using Jospar.Planning.Search;

namespace Jospar.Cli.Commands;

/// <summary>How <c>jospar replan</c> ends: what is written, what is said, and the exit code.</summary>
internal sealed class ReplanEnding(Terminal terminal, ReplanRequest request, ReplanInput input, string folder)
{
    /// <summary>Writes the new plan, its page and what changed, and says it.</summary>
    public int Write(ReplanningOutcome.Replanned made)
    {
        var report = Path.Combine(folder, ReportFile.NameIn(request.Language));
        PlanFolderFiles.Write(
            terminal.PathOf(folder), input.Changed, made.Plan,
            new PlanCompanion(PlanFormat.ReplanFile, Encoding.UTF8.GetBytes(ReplanJson.Text(made.Replan))));
        ReportFile.Write(terminal.PathOf(report), input.Changed, made.Plan, request.Language, made.Replan);
        if (request.Json)
        {
            JsonOutput.Write(terminal.Output, ReplanDocument.Of(made, folder, report));
            return ExitCode.Done;
        }

        foreach (var line in new PlanSummary(made.Programme, made.Plan).Lines().Concat(new ReplanSummary(made).Lines()))
        {
            terminal.Output.WriteLine(line);
        }

        terminal.Output.WriteLine(PlanSummary.Line("Verified", VerificationText.Verdict(made.Verification)));
        terminal.Output.WriteLine(PlanSummary.Line("Tables", folder));
        terminal.Output.WriteLine(PlanSummary.Line("Report", report));
        return ExitCode.Done;
    }

    /// <summary>Says which rules cannot be kept after what happened.</summary>
    public int Say(Clash clash)
    {
        if (request.Json)
        {
            JsonOutput.Write(terminal.Output, new { status = "impossible", clash.IsSmallest, clash.IsIrreducible, clash.Rules });
            return ExitCode.Impossible;
        }

        terminal.Output.WriteLine($"After what was reported, no plan from {request.From} on keeps every rule. These cannot all be kept:");
        foreach (var rule in clash.Rules)
        {
            terminal.Output.WriteLine($"  - {rule.Text}");
        }

        return ExitCode.Impossible;
    }

    /// <summary>Says that the search ended before it had a plan.</summary>
    public int Say(ReplanningOutcome.LimitWithoutPlan limit)
    {
        if (request.Json)
        {
            JsonOutput.Write(terminal.Output, new { status = "no_plan", limit.Reason, seconds = Math.Round(limit.Elapsed.TotalSeconds, 3) });
            return ExitCode.NoPlan;
        }

        var reason = limit.Reason == StopReason.Cancelled ? "Stopped" : "The time was up";
        terminal.Output.WriteLine($"{reason} after {Progress.ProgressText.Time(limit.Elapsed)}, before there was a plan. There may be one: give it more time.");
        return ExitCode.NoPlan;
    }
}
