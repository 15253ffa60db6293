using Jospar.Cli.Terminals;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Commands;

/// <summary>What planning again changed, as a plan's folder keeps it.</summary>
internal static class ReplanFile
{
    /// <summary>
    /// What stands in the folder; empty where the plan is none made again, and where the file is damaged, which is said: it
    /// takes only what it says itself from a page or an answer.
    /// </summary>
    public static Replan? Find(Terminal terminal, string folder)
    {
        if (CompanionFile.FindText(terminal.PathOf(folder), PlanFormat.ReplanFile) is not { } text)
        {
            return null;
        }

        var replan = ReplanJsonReader.Read(text);
        if (replan is null)
        {
            terminal.Error.WriteLine($"jospar: {PlanFormat.ReplanFile} of '{folder}' is damaged; what planning again changed is left out.");
        }

        return replan;
    }
}
