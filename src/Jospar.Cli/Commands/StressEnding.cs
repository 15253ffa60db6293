using Jospar.Cli.Printing;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Planning.Plans;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Files;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Cli.Commands;

/// <summary>How <c>jospar stress</c> ends: what is written, what is said, and the exit code.</summary>
internal sealed class StressEnding(Terminal terminal, StressRequest request, PackageInput input, Plan plan)
{
    private const string Wrote = "Wrote";

    /// <summary>Writes the result where that was asked for, and says what is in it.</summary>
    public int Write(StressResult result, TimeSpan elapsed, string? speed)
    {
        (string Word, string Text)[] places = [.. IntoFolder(result), .. IntoPlan(result)];
        if (request.Json)
        {
            terminal.Output.Write(StressJson.Text(result.Summary));
            foreach (var (word, text) in places)
            {
                KeptLine.TellPrograms(terminal, word, text);
            }

            terminal.Error.WriteLine(JsonProgress.LineOf(new ProgressReport("Done", Detail: speed), elapsed));
            return ExitCode.Done;
        }

        foreach (var line in new StressText(input.Programme, result.Summary, plan, ReplanFile.Find(terminal, request.Plan)).Lines())
        {
            terminal.Output.WriteLine(line);
        }

        SaySpeed(elapsed, speed);
        foreach (var (word, text) in places)
        {
            terminal.Output.WriteLine(PlanSummary.Line(word, text));
        }

        return ExitCode.Done;
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

    private (string Word, string Text)[] IntoPlan(StressResult result)
    {
        if (!request.Write)
        {
            return [];
        }

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
