using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Wording;

namespace Jospar.Planning.Report.Sections;

/// <summary>A promise read against what the plan makes of it.</summary>
/// <param name="Target">The promise.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="IsKept">Whether nothing is missing, a millionth of the level aside.</param>
/// <param name="Unit">The unit of its level in the report's language; empty for money.</param>
/// <param name="Before">What was reached before the plan's first year; nothing but of what adds up over years, in a replan.</param>
internal sealed record PromiseReading(Target Target, TargetOutcome Outcome, bool IsKept, string Unit, decimal Before)
{
    private const decimal Dust = 1e-6m;

    /// <summary>Whether its level is money.</summary>
    public bool IsMoney => Target.Measure is Measure.Investment or Measure.ValueAdded or Measure.FundExposure;

    /// <summary>Reached as a share of the level; nothing where the level is zero.</summary>
    public decimal? Share => Level == 0m ? null : Reached / Level;

    /// <summary>What was promised, the past included.</summary>
    public decimal Level { get; private init; } = Outcome.Level;

    /// <summary>What is reached, the past included.</summary>
    public decimal Reached => Outcome.Reached + Before;

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

    /// <summary>A quantity of its measure in running text, with its unit.</summary>
    public string InText(ReportContext report, decimal quantity) => InText(report, quantity, FigureFormat.DigitsBeside(quantity, 0m));

    /// <summary>What is reached, in as many digits as what is missing can be seen in.</summary>
    public string ReachedInText(ReportContext report) => InText(report, Reached, Digits);

    /// <summary>The share reached, in as many digits.</summary>
    public string? ShareInText(ReportContext report) => Share is { } share ? report.Figures.Percent(share, Digits) : null;

    /// <summary>A quantity of its measure in a table, without its unit; money in the page's scale.</summary>
    public string InTable(ReportContext report, decimal quantity) => IsMoney
        ? report.Figures.MoneyInTable(new Money(quantity))
        : report.Figures.InTable(quantity);

    /// <summary>The unit that stands beside figures in a table.</summary>
    public string UnitInTable(ReportContext report) => IsMoney ? report.Figures.MoneyHeading : Unit;

    private int Digits => FigureFormat.DigitsBeside(Reached, IsKept ? 0m : Outcome.Shortfall);

    private string InText(ReportContext report, decimal quantity, int digits) => IsMoney
        ? report.Figures.Money(new Money(quantity), digits)
        : $"{report.Figures.InText(quantity, digits)}\u00A0{Unit}".TrimEnd('\u00A0');

    private static decimal RelativeShortfall(PromiseReading promise) =>
        promise.Target.Scale == 0m ? promise.Outcome.Shortfall : promise.Outcome.Shortfall / promise.Target.Scale;

    private static PromiseReading Read(ReportContext report, Target target, TargetOutcome outcome)
    {
        bool isKept = outcome.Shortfall <= Dust * Math.Max(target.Scale, Dust);
        var reading = new PromiseReading(target, outcome, isKept, UnitOf(report, target), 0m);
        return report.Replan?.FindCarried(outcome) is { } promise
            ? reading with { Before = promise.Now - outcome.Reached, Level = promise.Level }
            : reading;
    }

    private static string UnitOf(ReportContext report, Target target) => target.Measure switch
    {
        Measure.Output or Measure.Use or Measure.Exports or Measure.UnservedDemand => CommodityUnit(report, target.Filter),
        Measure.RunningProjects => report.Texts["unit.projects"],
        Measure.DirectJobs or Measure.TotalJobs or Measure.ConstructionJobs => report.Texts["unit.jobs"],
        _ => "",
    };

    private static string CommodityUnit(ReportContext report, MeasureFilter filter)
    {
        string[] units =
        [
            .. report.Programme.Commodities
                .Where(commodity => filter.Commodity is null || commodity.Id == filter.Commodity)
                .Where(commodity => filter.Family is null || commodity.Family == filter.Family)
                .Where(commodity => filter.Stage is null || commodity.Stage == filter.Stage)
                .Select(commodity => commodity.Unit).Distinct(),
        ];
        return units.Length == 1 ? report.Names.OfUnit(units[0]) : "";
    }
}
