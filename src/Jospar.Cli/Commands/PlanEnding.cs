using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Planning.Diagnosis;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Planning.Verification;

namespace Jospar.Cli.Commands;

/// <summary>How <c>jospar plan</c> ends: what is written, what is said, and the exit code.</summary>
internal sealed class PlanEnding(
    Terminal terminal, PlanRequest request, PackageInput input, string folder, IReadOnlyList<string>? said = null)
{
    /// <summary>Writes a plan and its page, and says what is in it.</summary>
    public int Write(Plan plan, PlanVerification verification, StoredExplanation? explanation = null)
    {
        var report = Path.Combine(folder, ReportFile.NameIn(request.Language));
        PlanFolderFiles.Write(terminal.PathOf(folder), input, plan, ExplanationFile.Companions(explanation));
        ReportFile.Write(terminal.PathOf(report), input, plan, request.Language, explanation: explanation);
        if (request.Json)
        {
            JsonOutput.Write(terminal.Output, PlanDocument.Of(plan, verification, folder, report));
            return ExitCode.Done;
        }

        foreach (var line in new PlanSummary(input.Programme, plan).Lines())
        {
            terminal.Output.WriteLine(line);
        }

        foreach (var line in said ?? [])
        {
            terminal.Output.WriteLine(line);
        }

        terminal.Output.WriteLine(PlanSummary.Line("Verified", VerificationText.Verdict(verification)));
        if (explanation is null)
        {
            terminal.Output.WriteLine(PlanSummary.Line("Reasons", $"not asked in the time given: jospar explain {folder} --all --write"));
        }

        terminal.Output.WriteLine(PlanSummary.Line("Tables", folder));
        terminal.Output.WriteLine(PlanSummary.Line("Report", report));
        return ExitCode.Done;
    }

    /// <summary>Says which rules of an impossible programme clash.</summary>
    public int Say(Clash clash)
    {
        if (request.Json)
        {
            JsonOutput.Write(terminal.Output, new { status = "impossible", clash.IsSmallest, clash.IsIrreducible, clash.Rules });
            return ExitCode.Impossible;
        }

        terminal.Output.WriteLine("No plan keeps every rule of this programme. These cannot all be kept:");
        foreach (var rule in clash.Rules)
        {
            terminal.Output.WriteLine($"  - {rule.Text}");
        }

        terminal.Output.WriteLine(clash switch
        {
            { IsSmallest: true } => "No smaller set of rules clashes. Change or drop one of them and plan again.",
            { IsIrreducible: true } => "Without any one of them the others can be kept. Change or drop one of them and plan again.",
            _ => "The time was too short to narrow this down further; plan again without --time to know more.",
        });
        return ExitCode.Impossible;
    }

    /// <summary>Says that the search ended before it had a plan.</summary>
    public int Say(PlanningOutcome.LimitWithoutPlan limit)
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
