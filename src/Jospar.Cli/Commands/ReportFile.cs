using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Planning.Report;
using Jospar.Planning.Stress.Files;

namespace Jospar.Cli.Commands;

/// <summary>The page of a plan on disk.</summary>
internal static class ReportFile
{
    /// <summary><c>report.html</c> in English, <c>report.kk.html</c> in Kazakh.</summary>
    public static string NameIn(string language) => language == "en" ? "report.html" : $"report.{language}.html";

    /// <summary>Writes the page beside its place and moves it there, so that a stopped run leaves no half page.</summary>
    public static void Write(
        string path,
        PackageInput input,
        Plan plan,
        string language,
        Replan? replan = null,
        KeptFindings? kept = null,
        StoredExplanation? explanation = null)
    {
        var folder = Path.GetDirectoryName(path)!;
        var stress = StressFiles.Find(folder) is { } found && found.PlanDigest == DecisionDigest.Of(plan.Decisions) ? found : null;
        var page = ReportWriter.Write(input.Programme, plan, new ReportOptions(language, input.FindBoundaries(), replan)
        {
            Alternatives = kept?.Alternatives,
            PriceCurve = kept?.PriceCurve,
            Explanation = explanation,
            Stress = stress,
        });
        CompanionFile.Write(folder, Path.GetFileName(path), page);
    }
}
