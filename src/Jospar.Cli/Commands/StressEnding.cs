using Jospar.Cli.Printing;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Files;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Cli.Commands;

/// <summary>How <c>jospar stress</c> ends: what is written, what is said, and the exit code.</summary>
internal sealed class StressEnding(Terminal terminal, StressRequest request, PackageInput input, Plan plan)
{
    private const string Wrote = "Wrote";

    /// <summary>Says what is in the result, and writes it where that was asked for: what is said is not lost with a full disk.</summary>
    public int Write(StressResult result, TimeSpan elapsed, string? speed)
    {
        Print(result, elapsed, speed);
        Say(IntoFolder(result));
        var intoPlan = IntoPlan(result);
        Say(intoPlan ?? []);
        if (request.Json)
        {
            terminal.Error.WriteLine(JsonProgress.LineOf(new ProgressReport("Done", Detail: speed), elapsed));
        }

        return intoPlan is null ? ReplacedPlan.Say(terminal, request.Plan) : ExitCode.Done;
    }

    private void Print(StressResult result, TimeSpan elapsed, string? speed)
    {
        if (request.Json)
        {
            terminal.Output.Write(StressJson.Text(result.Summary));
            return;
        }

        terminal.Say(new StressText(input.Programme, result.Summary, plan, ReplanFile.Find(terminal, request.Plan)).Lines());

        SaySpeed(elapsed, speed);
    }

    private void Say((string Word, string Text)[] places)
    {
        foreach (var (word, text) in places)
        {
            if (request.Json)
            {
                KeptLine.TellPrograms(terminal, word, text);
            }
            else
            {
                terminal.Output.WriteLine(PlanSummary.Line(word, text));
            }
        }
    }

    /// <summary>Says that the test was stopped before its first draws were done.</summary>
    public int SayNothingDone()
    {
        if (request.Json)
        {
            JsonOutput.Write(terminal.Output, new { status = "no_draws" });
        }
        else
        {
            terminal.Output.WriteLine("Stopped before the first draws were done; nothing is known and nothing was written.");
        }

        return ExitCode.NoPlan;
    }

    private (string Word, string Text)[] IntoFolder(StressResult result)
    {
        if (request.Folder is not { } folder)
        {
            return [];
        }

        if (FindFuller(folder, result.Summary) is { } fuller)
        {
            return [(KeptLine.Word, Kept(Path.Combine(folder, StressFiles.SummaryFile), fuller, result.Summary))];
        }

        StressFiles.Write(terminal.PathOf(folder), input.Programme, result);
        return [(Wrote, folder)];
    }

    // Nothing where another plan is there by now.
    private (string Word, string Text)[]? IntoPlan(StressResult result)
    {
        (string Word, string Text)[] places = [];
        return !request.Write || PlanFolderWriter.WriteBeside(terminal.PathOf(request.Plan), plan, () => places = BesidePlan(result)) ? places : null;
    }

    private (string Word, string Text)[] BesidePlan(StressResult result)
    {
        if (FindFuller(request.Plan, result.Summary) is { } fuller)
        {
            return [(KeptLine.Word, Kept(KeptLine.TextOf(request.Plan, StressFiles.SummaryFile, request.Package), fuller, result.Summary))];
        }

        var pages = ReportFile.LanguagesIn(terminal.PathOf(request.Plan)).DefaultIfEmpty("en").Select(language => PageIn(language, result)).ToList();
        StressFiles.Write(terminal.PathOf(request.Plan), input.Programme, result, pages);
        return [.. pages.Select(page => (Wrote, Path.Combine(request.Plan, page.Name)))];
    }

    private StressSummary? FindFuller(string folder, StressSummary summary) =>
        StressFiles.Find(terminal.PathOf(folder)) is { } earlier && summary.IsCutShortOf(earlier) ? earlier : null;

    private static string Kept(string text, StressSummary earlier, StressSummary now) => KeptLine.OfEarlier(
        text,
        $"{CountText.Of(earlier.Draws, "draw", "draws")} and {Figures.Whole(earlier.CountRepeated())} repeated",
        $"{Figures.Whole(now.Draws)} and {Figures.Whole(now.CountRepeated())}");

    private (string Name, string Text) PageIn(string language, StressResult result) =>
        (PlanFormat.PageIn(language), ReportFile.PageOf(terminal, request.Plan, input, plan, language, result.Summary));

    private void SaySpeed(TimeSpan elapsed, string? speed)
    {
        if (speed is not null)
        {
            terminal.Output.WriteLine(PlanSummary.Line("Speed", speed));
        }

        terminal.Output.WriteLine(PlanSummary.Line("Took", ProgressText.Time(elapsed)));
    }
}
