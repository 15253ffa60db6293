using Jospar.Domain;
using Jospar.Planning.Explanation;

namespace Jospar.Cli.Printing;

/// <summary>What is scarce at a place or in a fund, as a person reads it.</summary>
internal sealed class ScarcityExplanationText(ProgrammeWords words)
{
    private const int Shown = 12;

    // Less than this share of what there is, is none.
    private const decimal Dust = 1e-6m;

    /// <summary>Each thing of <paramref name="subject"/> year by year, what more would be worth, and who waits.</summary>
    public IEnumerable<string> Lines(INamedId subject, ScarcityExplanation answer)
    {
        yield return words.WithId(subject);
        foreach (var line in answer.Uses.SelectMany(Lines))
        {
            yield return $"  {line}";
        }

        if (answer.Uses.IsEmpty)
        {
            yield return "  Nothing here is bounded.";
        }

        yield return answer.Waiting.IsEmpty ? "  Nobody waits for it." : "  Out or waiting, and would take of it (--project says what keeps each out):";
        foreach (var waiting in answer.Waiting.Take(Shown))
        {
            yield return $"    {Of(waiting)}";
        }

        if (answer.Waiting.Length > Shown)
        {
            yield return $"    … and {answer.Waiting.Length - Shown} more";
        }
    }

    private IEnumerable<string> Lines(ThingUse use)
    {
        var full = use.FullIn;
        var end = full.IsEmpty ? "never used up"
            : use.FreeAgain is { } free ? $"used up in {string.Join(", ", full)}; free again in {free}"
            : $"used up in {string.Join(", ", full)}, to the end of the plan";
        yield return $"{words.Of(use.Thing)}: {end}";
        yield return "  " + string.Join(" · ", use.Years.Select(Of)) + $" {ProgrammeWords.Unit(use.Thing.Unit)} (used of available)";
        var worth = use.Years.Where(year => year.Worth is not null).ToArray();
        if (worth.Length > 0)
        {
            yield return $"  one {ProgrammeWords.OneUnit(use.Thing.Unit)} more would add at most " + string.Join(", ", worth.Select(year => $"{words.Of(year.Worth!.Value)} in {year.Year}"));
        }
    }

    private static string Of(YearUse year)
    {
        decimal available = year.Available ?? 0m;
        return $"{year.Year}: {Figures.Short(Math.Abs(year.Used) < Dust * available ? 0m : year.Used)} of {Figures.Short(available)}";
    }

    private string Of(Waiting waiting)
    {
        var how = waiting.Standing == ProjectStanding.Waits ? "waits" : "is out";
        var what = waiting.Lack is { } lack
            ? $"at {words.Of(waiting.Site)} from {waiting.Start} it lacks {words.Amount(lack.Missing, lack.Thing.Unit)} of {words.Of(lack.Thing)}"
            : $"at {words.Of(waiting.Site)} it would draw on a link that is full";
        return $"{words.WithId(waiting.Project)} {how}: {what}";
    }
}
