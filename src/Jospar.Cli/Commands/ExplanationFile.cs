using System.Text;
using Jospar.Cli.Terminals;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Cli.Commands;

/// <summary>What a plan's folder keeps of why the plan is as it is.</summary>
internal static class ExplanationFile
{
    /// <summary>The explanation in a folder; empty where there is none, or one of other decisions.</summary>
    public static StoredExplanation? Find(string folder, Plan plan) =>
        CompanionFile.FindText(folder, PlanFormat.ExplanationFile) is { } text ? StoredExplanation.Find(text, plan) : null;

    /// <summary>
    /// The same for a plan's page. A file that is damaged, or of other decisions, is left out, and that is said: it takes only the
    /// reasons from the page.
    /// </summary>
    public static StoredExplanation? FindForPage(Terminal terminal, string folder, Plan plan)
    {
        var found = Find(terminal.PathOf(folder), plan);
        if (found is null && CompanionFile.FindText(terminal.PathOf(folder), PlanFormat.ExplanationFile) is not null)
        {
            KeptFindings.SayLeftOut(terminal, folder, PlanFormat.ExplanationFile, "jospar explain PLAN --all --write");
        }

        return found;
    }

    /// <summary>The explanation as a file of a plan that is being written; nothing where there is none.</summary>
    public static IEnumerable<PlanCompanion> Companions(StoredExplanation? explanation) =>
        explanation is null ? [] : [new PlanCompanion(PlanFormat.ExplanationFile, Encoding.UTF8.GetBytes(ExplanationJson.Text(explanation)))];

    /// <summary>
    /// Writes the explanation, whole or not at all. One of the same decisions that holds more answers stays, and is
    /// answered: the same questions give fewer only where a run was cut short.
    /// </summary>
    public static StoredExplanation? Write(string folder, Plan plan, StoredExplanation explanation)
    {
        if (Find(folder, plan) is { } kept && kept.CountAnswers() > explanation.CountAnswers())
        {
            return kept;
        }

        CompanionFile.Write(folder, PlanFormat.ExplanationFile, ExplanationJson.Text(explanation));
        return null;
    }
}
