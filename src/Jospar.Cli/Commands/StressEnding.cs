using System.Text.Json;
using Jospar.Cli.Printing;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Planning.Plans;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Cold;
using Jospar.Planning.Stress.Files;

namespace Jospar.Cli.Commands;

/// <summary>How <c>jospar stress</c> ends: what is written, what is said, and the exit code.</summary>
internal sealed class StressEnding(Terminal terminal, StressRequest request, PackageInput input, Plan plan)
{
    /// <summary>Writes the result where that was asked for, and says what is in it.</summary>
    public int Write(StressResult result, TimeSpan elapsed, ColdMeasurement? speed)
    {
        var written = WriteFiles(result);
        if (request.Json)
        {
            terminal.Output.Write(StressJson.Text(result.Summary));
            terminal.Error.WriteLine(JsonSerializer.Serialize(new { step = "Done", seconds = Math.Round(elapsed.TotalSeconds, 1), speed = speed?.Describe() }));
            return ExitCode.Done;
        }

        foreach (var line in new StressText(input.Programme, result.Summary).Lines())
        {
            terminal.Output.WriteLine(line);
        }

        SaySpeed(elapsed, speed);
        foreach (var place in written)
        {
            terminal.Output.WriteLine(PlanSummary.Line("Wrote", place));
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

    private List<string> WriteFiles(StressResult result)
    {
        var written = new List<string>();
        if (request.Folder is { } folder)
        {
            StressFiles.Write(terminal.PathOf(folder), input.Programme, result);
            written.Add(folder);
        }

        if (request.Write)
        {
            var pages = ReportFile.LanguagesIn(terminal.PathOf(request.Plan)).DefaultIfEmpty("en").Select(language => PageIn(language, result)).ToList();
            StressFiles.Write(terminal.PathOf(request.Plan), input.Programme, result, pages);
            written.AddRange(pages.Select(page => Path.Combine(request.Plan, page.Name)));
        }

        return written;
    }

    private (string Name, string Text) PageIn(string language, StressResult result) =>
        (ReportFile.NameIn(language), ReportFile.PageOf(terminal, request.Plan, input, plan, language, result.Summary));

    private void SaySpeed(TimeSpan elapsed, ColdMeasurement? speed)
    {
        if (speed is not null)
        {
            terminal.Output.WriteLine(PlanSummary.Line("Speed", speed.Describe()));
        }

        terminal.Output.WriteLine(PlanSummary.Line("Took", ProgressText.Time(elapsed)));
    }
}
