using System.Text;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Replanning;
using Jospar.Planning.Report;
using Jospar.Planning.Stress.Files;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Cli.Commands;

/// <summary>The page of a plan on disk.</summary>
internal static class ReportFile
{
    /// <summary><c>report.html</c> in English, <c>report.kk.html</c> in Kazakh.</summary>
    public static string NameIn(string language) => language == "en" ? "report.html" : $"report.{language}.html";

    /// <summary>The page as a file of a plan that is being written, of which nothing else is kept yet.</summary>
    public static PlanCompanion Companion(PackageInput input, Plan plan, string language, Replan? replan = null, StoredExplanation? explanation = null) =>
        new(NameIn(language), Encoding.UTF8.GetBytes(Page(input, plan, language, replan, null, explanation, null)));

    /// <summary>The languages in which a plan's folder has a page.</summary>
    public static IEnumerable<string> LanguagesIn(string folder) =>
        SharedOptions.Languages.Where(language => File.Exists(Path.Combine(folder, NameIn(language))));

    /// <summary>Writes the page, whole or not at all, with what is kept in the plan's folder of a stress test.</summary>
    public static void Write(
        string path,
        string folder,
        PackageInput input,
        Plan plan,
        string language,
        Replan? replan,
        KeptFindings? kept,
        StoredExplanation? explanation)
    {
        var stress = StressFiles.Find(folder) is { } found && found.PlanDigest == DecisionDigest.Of(plan.Decisions) ? found : null;
        CompanionFile.Write(Path.GetDirectoryName(path)!, Path.GetFileName(path), Page(input, plan, language, replan, kept, explanation, stress));
    }

    private static string Page(
        PackageInput input, Plan plan, string language, Replan? replan, KeptFindings? kept, StoredExplanation? explanation, StressSummary? stress) =>
        ReportWriter.Write(input.Programme, plan, new ReportOptions(language, input.Package.FindBoundariesText(), replan)
        {
            Alternatives = kept?.Alternatives,
            PriceCurve = kept?.PriceCurve,
            Explanation = explanation,
            Stress = stress,
        });
}
