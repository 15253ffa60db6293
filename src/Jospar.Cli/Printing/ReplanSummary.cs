using Jospar.Domain;
using Jospar.Packages.Actuals;
using Jospar.Packages.Findings;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Printing;

/// <summary>
/// What planning again changed, as a person reads it: what happened, what was changed for it, and the trade-off. Promises that are
/// over stand only in the programme <paramref name="before"/>.
/// </summary>
internal sealed class ReplanSummary(ReplanningOutcome.Replanned made, Programme before, IReadOnlyCollection<Finding> remarks)
{
    private const int MostLines = 30;
    private readonly MoneyText _money = new(made.Programme.Terms);
    private readonly ProgrammeWords _words = new(made.Programme);

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines()
    {
        yield return PlanSummary.Line("Facts", $"{Figures.Whole(made.Replan.Facts.Length)} reported");
        foreach (var line in OtherwiseLines().Concat(ChangedLines()))
        {
            yield return line;
        }

        foreach (var change in made.Replan.Discounts)
        {
            yield return PlanSummary.Line("Discount", $"on {_words.Of(change.Commodity)}: {ProgrammeWords.Given(change.After)}, {ProgrammeWords.Given(change.Before)} by the earlier plan");
        }

        foreach (var promise in made.Replan.Promises.Where(promise => promise.IsOver))
        {
            yield return PlanSummary.Line("Over", OverText(promise));
        }

        foreach (var remark in remarks)
        {
            yield return PlanSummary.Line("Remark", $"{remark.Message} What is not served counts at its lost_load.");
        }

        foreach (var line in CurveLines())
        {
            yield return line;
        }
    }

    private IEnumerable<string> OtherwiseLines()
    {
        var came = made.Replan.CameOtherwise;
        string number = came.IsEmpty ? "no launch" : CountText.Of(came.Length, "launch", "launches");
        return Listed(PlanSummary.Line("Otherwise", $"{number} came otherwise than planned"), came, change => made.Replan.IsMissedStart(change)
            ? $"did not start in {change.Before!.Start}: reported {Rows(change)}"
            : What(change) + Why(change));
    }

    private IEnumerable<string> ChangedLines()
    {
        var changed = made.Replan.Chosen;
        string head = changed.IsEmpty
            ? $"no launch from {made.Replan.From} on"
            : $"{CountText.Of(changed.Length, "launch", "launches")} from {made.Replan.From} on, weighing {Figures.Whole(changed.Sum(change => change.Weight))}";
        return Listed(PlanSummary.Line("Changed", head), changed, change => What(change) + Why(change));
    }

    private IEnumerable<string> Listed(string head, IReadOnlyCollection<LaunchChange> changes, Func<LaunchChange, string> text)
    {
        yield return head;
        foreach (var change in changes.Take(MostLines))
        {
            yield return $"  {_words.WithId(change.Project)}: {text(change)}";
        }

        if (changes.Count > MostLines)
        {
            yield return $"  … and {changes.Count - MostLines} more in replan.json";
        }
    }

    private IEnumerable<string> CurveLines()
    {
        var curve = made.Replan.Curve;
        string[] shortfalls = Figures.Apart([.. curve.Select(point => point.Shortfall)], Figures.Short);
        string[] values = Figures.Apart([.. curve.Select(point => point.Value)], (value, more) => _money.Of(new Money(value), more));
        return curve.Select((point, at) => PlanSummary.Line(
            "Curve", $"{Word(point)}{(point.IsProven ? "" : ", not proven")}: {CountText.Of(point.Changes, "change", "changes")} weighing {Figures.Whole(point.Weight)}, shortfall {shortfalls[at]}, value {values[at]}"));
    }

    private string OverText(PromiseComparison promise)
    {
        var target = before.Targets.First(target => target.Id == promise.Target);
        return $"{target.Name.En} ({target.Id}), promised by {promise.Year}: {Figures.Short(promise.Now)} of {TargetUnits.Amount(promise.Level, TargetUnits.Of(before, target))}; it is no promise of the plan any more";
    }

    private static string Word(CurvePoint point) => point.Name switch
    {
        "fewest" => "as planned as can be",
        "chosen" => "chosen",
        "free" => "free to change",
        _ => $"at most {Figures.Whole(point.Most ?? 0m)}",
    };

    private string What(LaunchChange change) => change.Kind switch
    {
        ChangeKind.Rescheduled => $"starts in {change.After!.Start}, not {change.Before!.Start}",
        ChangeKind.Moved => $"starts at {_words.Of(change.After!.Site)} in {change.After.Start}, not at {_words.Of(change.Before!.Site)} in {change.Before.Start}",
        ChangeKind.Added => $"starts at {_words.Of(change.After!.Site)} in {change.After.Start}, which was not planned",
        ChangeKind.Dropped => $"is not launched, planned for {change.Before!.Start}",
        ChangeKind.GivenUp => GivenUp(change),
        _ => $"runs from {change.RunsFromAfter}, not {change.RunsFromBefore}",
    };

    private string GivenUp(LaunchChange change)
    {
        var course = made.Replan.FindAbandoned(change.Project);
        string year = made.Replan.FindGivenUp(change.Project)?.Year is { } known ? $" in {known}" : "";
        string sunk = course is null ? "" : $"; spent {Sum(course.SpentBefore(made.Replan.From))}, lent by funds {Sum(course.PaidBefore(made.Replan.From))}";
        return $"began in {change.After!.Start} and was given up{year}{sunk}";
    }


    private string Sum(decimal money) => _money.Of(new Money(money));

    private string Why(LaunchChange change) => change.Cause switch
    {
        CauseKind.Reported => $": reported {Rows(change)}",
        CauseKind.OwnFacts => $", because of what was reported of it {Rows(change)}",
        CauseKind.Asked => $", because of what was reported of {Subjects(change)}",
        CauseKind.Together => ", because of several facts together",
        CauseKind.NoFact => ", which pays without any fact",
        CauseKind.NotAsked => "; which fact it comes from was not asked",
        _ => "",
    };

    private static string Rows(LaunchChange change) => change.Facts.IsEmpty ? "" : $"({RowsText(change.Facts)})";

    private string Subjects(LaunchChange change) => string.Join("; ", made.Replan.Facts
        .Where(fact => change.Facts.Contains(fact.Row))
        .GroupBy(fact => fact.About)
        .Select(group => $"{(group.Key is { } subject ? _words.WithId(subject) : "")}: {string.Join(", ", group.Select(fact => ActualsFormat.WordOf(fact.Kind).Replace('_', ' ')).Distinct())} ({RowsText([.. group.Select(fact => fact.Row)])})"));

    private static string RowsText(IReadOnlyCollection<int> rows) => $"{(rows.Count == 1 ? "row" : "rows")} {string.Join(", ", rows)}";
}
