using System.Text;
using Jospar.Cli.Terminals;
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
    /// <summary>The page as a file of a plan that is being written, of which nothing else is kept yet.</summary>
    public static PlanCompanion Companion(PackageInput input, Plan plan, string language, Replan? replan = null, StoredExplanation? explanation = null) =>
        new(PlanFormat.PageIn(language), Encoding.UTF8.GetBytes(Page(input, plan, language, replan, null, explanation, null)));

    /// <summary>The languages in which a plan's folder has a page.</summary>
    public static IEnumerable<string> LanguagesIn(string folder) =>
        ReportWriter.Languages.Where(language => File.Exists(Path.Combine(folder, PlanFormat.PageIn(language))));

    /// <summary>The page of a plan's folder with everything that is kept there beside the plan, and the stress test that is given.</summary>
    public static string PageOf(Terminal terminal, string folder, PackageInput input, Plan plan, string language, StressSummary? stress) => Page(
        input,
        plan,
        language,
        ReplanFile.Find(terminal, folder),
        KeptFindings.Find(terminal, folder, input, plan),
        ExplanationFile.FindForPage(terminal, folder, plan),
        stress);

    /// <summary>
    /// The stress test that a plan's folder keeps of the plan; empty where there is none. One that is damaged, or of another plan or
    /// package, is left out, and that is said: a plan outlives a change of its package's uncertainties, and its draws do not.
    /// </summary>
    public static StressSummary? FindStress(Terminal terminal, string folder, PackageInput input, Plan plan)
    {
        string path = terminal.PathOf(folder);
        if (StressFiles.Find(path) is { } found && found.PackageHash == input.Hash && found.PlanDigest == DecisionDigest.Of(plan.Decisions))
        {
            return found;
        }

        if (CompanionFile.FindText(path, StressFiles.SummaryFile) is not null)
        {
            KeptFindings.SayLeftOut(terminal, folder, StressFiles.SummaryFile, "jospar stress PACKAGE PLAN --write");
        }

        return null;
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
