using Jospar.Cli.Printing;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Planning.Diagnosis;
using Jospar.Planning.Search;

namespace Jospar.Cli.Commands;

/// <summary>How a command ends that was to make a plan and has none: what is said, and the exit code.</summary>
internal static class NoPlanEnding
{
    /// <summary>Says which rules clash, after a <paramref name="headline"/> that says of what, and what may be done.</summary>
    public static int SayImpossible(
        Terminal terminal, bool json, string headline, Clash clash, string advice = "Change or drop one of them and plan again.")
    {
        if (json)
        {
            JsonOutput.Write(terminal.Output, new { status = "impossible", clash.IsSmallest, clash.IsIrreducible, clash.Rules });
            return ExitCode.Impossible;
        }

        terminal.Output.WriteLine($"{headline} These cannot all be kept:");
        foreach (string line in clash.IsIrreducible ? clash.Rules.Select(TextOf) : Folded(clash.Rules))
        {
            terminal.Output.WriteLine($"  - {line}");
        }

        terminal.Output.WriteLine(clash switch
        {
            { IsSmallest: true } => $"No smaller set of rules clashes. {advice}",
            { IsIrreducible: true } => $"Without any one of them the others can be kept. {advice}",
            _ => "The time was too short to find out whether fewer of them clash already; plan again without --time to know.",
        });
        return ExitCode.Impossible;
    }

    private static string TextOf(ClashingRule rule) => rule.Text + (rule.Beside is { } beside ? $": {beside}" : "");

    // What was not narrowed down may be all rules of a country; --json has each.
    private static IEnumerable<string> Folded(IEnumerable<ClashingRule> rules)
    {
        const int shown = 5;
        foreach (var alike in rules.GroupBy(rule => rule.Constraint))
        {
            foreach (var rule in alike.Take(shown))
            {
                yield return TextOf(rule);
            }

            if (alike.Skip(shown).Count() is > 0 and int more)
            {
                yield return $"and {more} more of that kind";
            }
        }
    }

    /// <summary>
    /// Says that the command ended before there was a plan, how long after its start, and how much of that was gone before the search.
    /// </summary>
    public static int SayTooShort(Terminal terminal, bool json, StopReason reason, TimeSpan elapsed, TimeSpan searched)
    {
        var before = elapsed - searched;
        if (json)
        {
            JsonOutput.Write(terminal.Output, new { status = "no_plan", reason, seconds = Seconds(elapsed), secondsBeforeSearch = Seconds(before) });
            return ExitCode.NoPlan;
        }

        var why = reason == StopReason.Cancelled ? "Stopped" : "The time was up";
        terminal.Output.WriteLine(
            $"{why} after {ProgressText.Time(elapsed)}, before there was a plan; reading and building took {ProgressText.Time(before)} of that. There may be one: give it more time.");
        return ExitCode.NoPlan;
    }

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
