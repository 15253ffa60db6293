using Jospar.Domain;
using Jospar.Planning.Explanation;

namespace Jospar.Cli.Printing;

/// <summary>The explanation of a target as a person reads it.</summary>
internal sealed class TargetExplanationText(Programme programme, ProgrammeWords words)
{
    private const int Shown = 6;

    /// <summary>What becomes of it, who delivers it, what binds it, and what would bring it within reach, asked for within <paramref name="seconds"/>.</summary>
    public IEnumerable<string> Lines(TargetExplanation answer, int seconds)
    {
        yield return Headline(answer);
        if (!answer.Contributions.IsEmpty)
        {
            yield return $"  Delivered by {string.Join(", ", answer.Contributions.Take(Shown).Select(part => $"{words.Of(part.Subject)} {Amount(answer, part.Amount)}"))}{More(answer.Contributions.Length)}";
        }

        foreach (var line in Reach(answer, answer.WithLaunches, "With the launches as planned").Concat(Reach(answer, answer.InPart, "If launches could be made in part")))
        {
            yield return $"  {line}";
        }

        if (answer.Change is { } change)
        {
            yield return "";
            foreach (var line in Change(answer, change, seconds))
            {
                yield return line;
            }
        }
    }

    /// <summary>Whether it is reached, in one line.</summary>
    public string Headline(TargetExplanation answer)
    {
        var target = programme.Targets.First(target => target.Id == answer.Target);
        var name = words.WithId(answer.Target.Value);
        var stands = $"{Amount(answer, answer.Reached)} of {Amount(answer, answer.Level)} in {target.Year}";
        return answer.Shortfall == 0m ? $"{name} is reached: {stands}." : $"{name} is missed: {stands}, {Amount(answer, answer.Shortfall)} {(target.Bound == Bound.AtLeast ? "short" : "over")}.";
    }

    /// <summary>The things that bind it most, in one line; empty where nothing does.</summary>
    public string? Binds(TargetExplanation answer) => answer.WithLaunches is { Worths.IsEmpty: false } reach
        ? string.Join("; ", reach.Worths.Take(3).Select(worth => Worth(answer, worth)))
        : null;

    private IEnumerable<string> Reach(TargetExplanation answer, TargetReach? reach, string condition)
    {
        if (reach is null)
        {
            yield break;
        }

        var most = $"{condition} it could reach {Amount(answer, reach.Most)} with no other promise missed by more";
        if (reach.Worths.IsEmpty)
        {
            yield return $"{most}; no zone, line, fund, limit or ore binds: only more launches would add to it.";
            yield break;
        }

        yield return $"{most}. One more of each of these would add:";
        foreach (var worth in reach.Worths.Take(Shown))
        {
            yield return $"  {Worth(answer, worth)}";
        }
    }

    private string Worth(TargetExplanation answer, ScarceWorth worth) =>
        $"{words.Of(worth.Thing)}: {Amount(answer, worth.PerUnit)} for one {ProgrammeWords.Unit(worth.Thing.Unit)}";

    private IEnumerable<string> Change(TargetExplanation answer, SmallestChange change, int seconds)
    {
        yield return Said(answer, change, seconds);
        foreach (var part in change.Changes)
        {
            yield return $"  {Part(part)}";
        }

        if (change.End is ChangeEnd.OutOfReach or ChangeEnd.Unknown)
        {
            yield break;
        }

        if (change.Launches > 0 || !change.KeptAtHome.IsEmpty || change.End != ChangeEnd.NoneNeeded)
        {
            yield return $"  {Figures.Whole(change.Launches)} {(change.Launches == 1 ? "launch differs" : "launches differ")} from the plan then{Kept(change)}";
        }

        yield return change.IsChecked
            ? "  Checked: the programme with these changes, modelled anew, reaches it."
            : "  Not confirmed: modelled anew with these changes, the programme falls short; take them as a beginning.";
    }

    private string Said(TargetExplanation answer, SmallestChange change, int seconds) => change.End switch
    {
        ChangeEnd.OutOfReach => $"Out of reach: with all the land, lines, funds, ores, builders and support one could wish for, the projects of the pool in their windows give {Amount(answer, change.Most ?? 0m)} at most. It takes more or other projects.",
        ChangeEnd.Unknown => $"No change was found within {Figures.Whole(seconds)} s; --seconds gives it more.",
        ChangeEnd.NoneNeeded when change.Launches == 0 => "It can be reached with the launches as planned, by other amounts: the plan gives up so much of it for the value's sake, as gap and tolerance allow.",
        ChangeEnd.NoneNeeded => "It can be reached without any change, by other launches: the plan is not proven that far, or its goals put the value first.",
        ChangeEnd.Smallest => "The smallest change that brings it within reach, no other promise missed by more:",
        _ => $"A change that brings it within reach, no other promise missed by more{Proof(change)}:",
    };

    private static string Proof(SmallestChange change) => change.AtLeast is { } least && change.Relative > 0m
        ? $" (relative changes of {Figures.Short(change.Relative)} in all; none below {Figures.Short(least)} does)"
        : " (a smaller one may exist)";

    private string Part(WorldChange part) => part.Thing.Kind switch
    {
        "sponsor" => $"{words.Of(part.Thing)}: {words.Amount(part.More, part.Thing.Unit)} ({Figures.Percent(part.Relative)} of its capital cost), without which it is not viable",
        "fund_balance" => $"{words.Of(part.Thing)}: {words.Amount(part.More, part.Thing.Unit)} more ({words.Amount(part.Now, part.Thing.Unit)} comes in now)",
        _ => $"{words.Of(part.Thing)}: +{words.Amount(part.More, part.Thing.Unit)} ({words.Amount(part.Now, part.Thing.Unit)} now, {Figures.Percent(part.Relative)} more)",
    };

    private string Kept(SmallestChange change) => change.KeptAtHome.IsEmpty ? "." : "; kept at home instead of exported: " + string.Join(", ", change.KeptAtHome.Select(kept =>
    {
        var unit = programme.Commodities.First(commodity => commodity.Id == kept.Commodity).Unit;
        return $"{words.Amount(kept.Amount, unit)} of {words.Of(kept.Commodity.Value)} in {kept.Year}";
    })) + ".";

    private string Amount(TargetExplanation answer, decimal amount) => words.Amount(amount, answer.Unit);

    private static string More(int count) => count > Shown ? $" and {count - Shown} more." : ".";
}
