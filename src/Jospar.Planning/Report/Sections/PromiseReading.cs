using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Wording;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Planning.Report.Sections;

/// <summary>A promise read against what the plan makes of it.</summary>
/// <param name="Target">The promise.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="IsKept">Whether nothing is missing, a millionth of the level aside.</param>
/// <param name="Unit">The unit of its level, a word of the package, <c>projects</c> or <c>jobs</c>; empty for money.</param>
/// <param name="Before">What was reached before the plan's first year; nothing but of what adds up over years, in a replan.</param>
internal sealed record PromiseReading(Target Target, TargetOutcome Outcome, bool IsKept, string Unit, decimal Before)
{
    private const decimal Dust = 1e-6m;

    /// <summary>Whether its level is money.</summary>
    public bool IsMoney => MeasureText.IsMoney(Target.Measure);

    /// <summary>Whether it counts people or projects, which are whole.</summary>
    public bool IsCounted => Target.Measure is Measure.RunningProjects or Measure.DirectJobs or Measure.TotalJobs or Measure.ConstructionJobs;

    /// <summary>Reached as a share of the level; nothing where the level is zero.</summary>
    public decimal? Share => Level == 0m ? null : Reached / Level;

    /// <summary>What was promised, the past included.</summary>
    public decimal Level { get; private init; } = Outcome.Level;

    /// <summary>What is reached, the past included.</summary>
    public decimal Reached => Outcome.Reached + Before;

    /// <summary>What is missing, or too much: of one that allows at most, what it was over before counts.</summary>
    public decimal Shortfall { get; private init; } = Outcome.Shortfall;

    /// <summary>Whether it is missed by no more than the programme tolerates.</summary>
    public bool IsWithinTolerance { get; private init; }

    /// <summary>How often it is kept in draws; empty where the plan was not stress-tested.</summary>
    public TargetChance? Chance { get; private init; }

    /// <summary>Whether the plan keeps it, but less than half of the draws do.</summary>
    public bool IsUnsure => IsKept && Chance is { Chance: < 0.5m };

    /// <summary>Every promise: missed ones first, the largest relative shortfall first, then kept ones in the plan's order.</summary>
    public static IReadOnlyList<PromiseReading> Of(ReportContext report)
    {
        var targets = report.Programme.Targets.ToDictionary(target => target.Id);
        return
        [
            .. report.Plan.Targets
                .Where(outcome => targets.ContainsKey(outcome.Id))
                .Select(outcome => Read(report, targets[outcome.Id], outcome))
                .OrderBy(promise => promise.IsKept)
                .ThenByDescending(promise => promise.IsKept ? 0m : RelativeShortfall(promise)),
        ];
    }

    /// <summary>
    /// How many digits the sum invested has: as many as the promises of just that have, so that no rounding gives it what they miss.
    /// </summary>
    public static int DigitsOfInvestment(ReportContext report)
    {
        decimal invested = report.Plan.Totals.Investment.Value;
        return Of(report)
            .Where(promise => promise.Target.Measure == Measure.Investment && promise.Target.Year == report.LastYear && promise.Outcome.Reached == invested)
            .Select(promise => promise.DigitsOf(invested))
            .Append(FigureFormat.TextDigits)
            .Max();
    }

    /// <summary>In how many digits of a quantity what is missing can be seen; of jobs and projects all whole ones do, unless less than one is missing.</summary>
    private int DigitsOf(decimal quantity) => IsCounted && Missing >= 1m ? FigureFormat.TextDigits : FigureFormat.DigitsBeside(quantity, Missing);

    /// <summary>
    /// A quantity of its measure in running text, with its unit, in as many digits as what is missing can be seen in;
    /// <paramref name="isOf"/> where it stands after "of", "at most" or "missing".
    /// </summary>
    public string InText(ReportContext report, decimal quantity, bool isOf = false)
    {
        int digits = DigitsOf(quantity);
        return IsMoney ? report.Figures.Money(new Money(quantity), digits) : report.Quantities.Of(quantity, Unit, digits, isOf);
    }

    /// <summary>A quantity of its measure that someone gave, in running text, with its unit and every digit of it.</summary>
    public string GivenInText(ReportContext report, decimal quantity) => IsMoney
        ? report.Figures.Money(new Money(quantity), FigureFormat.GivenDigits)
        : report.Quantities.Of(quantity, Unit, FigureFormat.GivenDigits);

    /// <summary>The same without its unit where that is not money.</summary>
    public string NumberInText(ReportContext report, decimal quantity) => IsMoney
        ? InText(report, quantity)
        : report.Quantities.Number(quantity, Unit, DigitsOf(quantity));

    /// <summary>The share reached, in as many digits.</summary>
    public string? ShareInText(ReportContext report) =>
        Share is { } share ? report.Figures.Percent(share, FigureFormat.DigitsBeside(share, Missing / Level)) : null;

    /// <summary>In how many of the draws it is kept; nothing where the plan was not stress-tested.</summary>
    public string? ChanceInText(ReportContext report) => Chance is { } chance && report.Stress is { Draws: var draws }
        ? report.Texts.Plural("answer.chance", draws, report.Figures.Count(chance.Chance * draws), report.Figures.Count(draws))
        : null;

    /// <summary>Kept, kept by the plan but in few draws only, missed, or missed by no more than the programme tolerates.</summary>
    public string Verdict(ReportContext report) => IsUnsure
        ? report.Texts.Format("word.kept.unsure", report.Figures.Chance(Chance!.Chance))
        : report.Texts[IsKept ? "word.kept" : IsWithinTolerance ? "word.missed.within" : "word.missed"];

    /// <summary>A quantity of its measure in a table, without its unit; money in the page's scale.</summary>
    public string InTable(ReportContext report, decimal quantity) => IsMoney
        ? report.Figures.MoneyInTable(new Money(quantity))
        : report.Figures.InTable(quantity);

    /// <summary>The unit that stands beside figures in a table.</summary>
    public string UnitInTable(ReportContext report) => IsMoney ? report.Figures.MoneyHeading : report.Names.OfUnit(Unit);

    private decimal Missing => IsKept ? 0m : Shortfall;

    private static decimal RelativeShortfall(PromiseReading promise) =>
        promise.Target.Scale == 0m ? promise.Shortfall : promise.Shortfall / promise.Target.Scale;

    private static PromiseReading Read(ReportContext report, Target target, TargetOutcome outcome)
    {
        decimal shortfall = report.Replan?.MissingOf(target, outcome) ?? outcome.Shortfall;
        bool isKept = shortfall <= Dust * Math.Max(target.Scale, Dust);
        var reading = new PromiseReading(target, outcome, isKept, UnitOf(report, target), 0m)
        {
            Shortfall = shortfall,
            Chance = report.Stress?.Targets.FirstOrDefault(tested => tested.Id == target.Id.Value),
        };
        var whole = report.Replan?.FindCarried(outcome.Id, outcome.Reached);
        if (whole is not null)
        {
            reading = reading with { Before = report.Replan!.BeforeOf(outcome.Id, outcome.Reached), Level = whole.Level };
        }

        return reading with { IsWithinTolerance = !isKept && MetTarget.IsWithin(report.Programme.Terms, target, shortfall) };
    }

    private static string UnitOf(ReportContext report, Target target) =>
        MeasureText.IsMoney(target.Measure) ? "" : MeasureText.FindUnit(report.Programme, target.Measure, target.Filter) ?? "";
}
