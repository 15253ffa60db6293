using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Formulation;

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
        yield return $"{words.Of(use.Thing)}: {WhenAndIfAny(use, use.Thing.IsMinimum ? "just kept" : "used up")}";
        yield return "  " + string.Join(" · ", use.Years.Select(Of)) + $" {ProgrammeWords.Unit(use.Thing.Unit)} ({(use.Thing.IsMinimum ? "done of asked for" : "used of available")})";
        var worth = use.Years.Where(year => year.Worth is not null).ToArray();
        if (worth.Length > 0)
        {
            yield return $"  one {ProgrammeWords.OneUnit(use.Thing.Unit)} {(use.Thing.IsMinimum ? "less asked for" : "more")} would add at most {string.Join(", ", worth.Select(year => Worth(use, year)))}";
        }
    }

    private static string WhenAndIfAny(ThingUse use, string isFull) =>
        use.NoneIn.IsEmpty ? When(use, isFull)
        : use.NoneIn.Length == use.Years.Length ? "there is none in any year"
        : $"there is none in {string.Join(", ", use.NoneIn)}; otherwise {When(use, isFull)}";

    private static string When(ThingUse use, string isFull) => use switch
    {
        { FullIn.IsEmpty: true } => $"never {isFull}",
        { Years.Length: > 1 } when use.FullIn.Length == use.Years.Length => $"{isFull} in every year",
        { FreeAgain: { } free, Thing.IsMinimum: false } => $"{isFull} in {string.Join(", ", use.FullIn)}; free again in {free}",
        _ => $"{isFull} in {string.Join(", ", use.FullIn)}",
    };

    // Land is taken for good: it has one price for all years.
    private string Worth(ThingUse use, YearUse year) => use.Thing.Kind == ScarceKinds.OccupiedStock
        ? words.Of(year.Worth!.Value)
        : $"{words.Of(year.Worth!.Value)} in {year.Year}{words.WithTail(year.Year)}";

    private static string Of(YearUse year)
    {
        decimal available = year.Available ?? 0m;
        return $"{year.Year}: {Figures.Short(Math.Abs(year.Used) < Dust * available ? 0m : year.Used)} of {Figures.Short(available)}";
    }

    private string Of(Waiting waiting)
    {
        var how = waiting.Standing == ProjectStanding.Waits ? "waits" : "is out";
        var lacks = waiting.Lacks.Select(lack => $"{words.Amount(lack.Missing, lack.Thing.Unit)} of {words.Of(lack.Thing)}");
        var what = waiting switch
        {
            { RuledOut: { } starts } => $"at {words.Of(waiting.Site)} with a start in {(starts.First == starts.Last ? $"{starts.First}" : $"{starts.First}–{starts.Last}")} it would need more than there can ever be",
            { Lacks.IsEmpty: true } => $"at {words.Of(waiting.Site)} it would draw on what is used up",
            _ => $"at {words.Of(waiting.Site)} from {waiting.Start} it lacks {string.Join("; ", lacks)}",
        };
        return $"{words.WithId(waiting.Project)} {how}: {what}";
    }
}
