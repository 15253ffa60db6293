using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Comparison;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Printing;

/// <summary>A comparison of two plans as a person reads it: what moved first, then what that did.</summary>
/// <param name="before">The programme of the first plan.</param>
/// <param name="after">The programme of the second, whose names and units are used where both have them.</param>
/// <param name="comparison">What differs.</param>
internal sealed class ComparisonText(Programme before, Programme after, PlanComparison comparison)
{
    private readonly MoneyText _money = new(after.Terms);
    private readonly Dictionary<PlaceId, string> _places = NamesOf(before.Places.Concat(after.Places), place => place.Id, place => place.Name);
    private readonly Dictionary<ProjectId, string> _projects = NamesOf(before.Projects.Concat(after.Projects), project => project.Id, project => project.Name);
    private readonly Dictionary<CommodityId, string> _goods = NamesOf(before.Commodities.Concat(after.Commodities), good => good.Id, good => good.Name);
    private readonly Dictionary<FundId, string> _funds = NamesOf(before.Funds.Concat(after.Funds), fund => fund.Id, fund => fund.Name);

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines() =>
    [
        .. Section("What moved", Moves(), "The same projects at the same sites in the same years."),
        .. comparison.Discounts.IsEmpty ? [] : Section("Discounts chosen", Discounts(), "The same discounts."),
        .. Section("Targets", Targets(), "Every target stands where it stood."),
        .. Section("Figures", Figures(), comparison.Comparability.OfValues ? "Every figure stands where it stood." : "Every other figure stands where it stood."),
        .. comparison.Comparability.OfSums ? Section($"Public money by fund, {_money.Unit}", Funds(), "Every fund pays what it paid.") : [],
        .. comparison.Comparability.OfLastYear ? Section($"Direct jobs by region in {after.Terms.LastYear}", Regions(), "Every region has the jobs that it had.") : [],
    ];

    /// <summary>A change with its sign: +12, −3.4, or 0.</summary>
    public static string Signed(decimal? difference) => difference switch
    {
        null => "?",
        0m => "0",
        > 0m => "+" + Figures(difference.Value),
        _ => "−" + Figures(-difference.Value),
    };

    private static string Figures(decimal? value) => value is { } known ? Printing.Figures.Short(known) : "–";

    private static IEnumerable<string> Section(string title, TextTable table, string nothing)
    {
        yield return title;
        foreach (var line in table.IsEmpty ? [nothing] : table.Lines())
        {
            yield return "  " + line;
        }

        yield return "";
    }

    private TextTable Moves()
    {
        var table = new TextTable(["", "project", "before", "after"], 4);
        foreach (var move in comparison.Moves)
        {
            bool isTimeOfBuilding = move.Before is { } before && move.After is { } after && before.Start == after.Start && before.RunningFrom != after.RunningFrom;
            table.Add(WordOf(move.Kind), _projects[move.Project], LaunchText(move.Before, isTimeOfBuilding), LaunchText(move.After, isTimeOfBuilding));
        }

        return table;
    }

    private TextTable Discounts()
    {
        var table = new TextTable(["commodity", "before", "after"], 1);
        foreach (var change in comparison.Discounts.Where(change => change.IsChanged))
        {
            table.Add(_goods.GetValueOrDefault(change.Commodity, change.Commodity.Value), DiscountText(change.Before), DiscountText(change.After));
        }

        return table;
    }

    private static string DiscountText(decimal? discount) => discount is { } chosen ? Printing.Figures.Given(chosen) : "–";

    private string LaunchText(LaunchRow? launch, bool isWithRunning) => launch is null
        ? "–"
        : $"{_places.GetValueOrDefault(launch.Site, launch.Site.Value)}, {launch.Start}{(isWithRunning ? $", runs from {launch.RunningFrom}" : "")}";

    private TextTable Targets()
    {
        var table = new TextTable(["target", "unit", "level", "before", "after", "change", "short before", "short after"], 2);
        foreach (var change in comparison.Targets.Where(change => change.IsChanged))
        {
            var target = after.Targets.Concat(before.Targets).First(target => target.Id == change.Id);
            table.Add(
                target.Name.En + OtherwiseText(change.LeftOut), UnitText(change, target), LevelText(change),
                ReachedText(change.Before), ReachedText(change.After), change.IsSameLevel ? Signed(change.Difference) : "–", Figures(change.Before?.Shortfall), Figures(change.After?.Shortfall));
        }

        return table;
    }

    private static string OtherwiseText(PromiseDifference? difference) => difference switch
    {
        PromiseDifference.Meaning => " (promises something else)",
        PromiseDifference.Years => " (adds up other years)",
        PromiseDifference.Prices => " (in money of another price year)",
        _ => "",
    };

    // What lacks is what is reached and promised differ by, to the last digit shown.
    private static string ReachedText(TargetOutcome? outcome) => outcome switch
    {
        null => "–",
        { Shortfall: 0m } => Figures(outcome.Reached),
        _ => Printing.Figures.Fixed(outcome.Reached, Printing.Figures.Decimals(outcome.Shortfall)),
    };

    private string UnitText(TargetChange change, Target target)
    {
        string unit = TargetUnits.Of(after, target);
        return !change.IsSamePromise && before.Targets.First(other => other.Id == change.Id) is var other && TargetUnits.Of(before, other) is var was && was != unit
            ? $"{was} → {unit}"
            : unit;
    }

    private static string LevelText(TargetChange change) => change is { Before.Level: var was, After.Level: var now } && was != now
        ? $"{Figures(was)} → {Figures(now)}"
        : Figures(change.After?.Level ?? change.Before?.Level);

    private TextTable Figures()
    {
        var table = new TextTable(["figure", "unit", "before", "after", "change"], 2);
        foreach (var change in comparison.Figures.Where(change => change.IsChanged && change.IsComparable))
        {
            table.Add(NameOf(change.Subject), UnitOf(change.Subject), Figures(change.Before), Figures(change.After), Signed(change.Difference));
        }

        return table;
    }

    private TextTable Funds() => TableOf("fund", comparison.Funds, fund => _funds.GetValueOrDefault(fund, fund.Value));

    private TextTable Regions() => TableOf("region", comparison.Regions, region => _places.GetValueOrDefault(region, region.Value));

    private static TextTable TableOf<TKey>(string heading, ImmutableArray<Change<TKey>> changes, Func<TKey, string> nameOf)
    {
        var table = new TextTable([heading, "before", "after", "change"], 1);
        foreach (var change in changes.Where(change => change.IsChanged))
        {
            table.Add(nameOf(change.Subject), Figures(change.Before), Figures(change.After), Signed(change.Difference));
        }

        return table;
    }

    private static string WordOf(MoveKind kind) => kind switch
    {
        MoveKind.Added => "added",
        MoveKind.Dropped => "dropped",
        MoveKind.MovedSite => "moved",
        MoveKind.Earlier => "earlier",
        _ => "later",
    };

    /// <summary>A figure's name at the beginning of a line.</summary>
    public static string NameOf(ComparedFigure figure) => figure switch
    {
        ComparedFigure.Launches => "Projects launched",
        ComparedFigure.Shortfall => "Weighted shortfall",
        ComparedFigure.Value => "Present value",
        ComparedFigure.UnservedCost => "Cost of demand not served",
        ComparedFigure.Jobs => "Direct jobs in the last year",
        ComparedFigure.IndirectJobsLow => "Indirect jobs, low end",
        ComparedFigure.IndirectJobsHigh => "Indirect jobs, high end",
        ComparedFigure.PeakConstructionJobs => "Most construction jobs in one year",
        ComparedFigure.Investment => "Capital",
        ComparedFigure.PublicMoney => "Public money",
        _ => "Private money",
    };

    private string UnitOf(ComparedFigure figure) => figure switch
    {
        ComparedFigure.Launches => "projects",
        ComparedFigure.Shortfall => "weight",
        ComparedFigure.Value or ComparedFigure.UnservedCost or ComparedFigure.Investment or ComparedFigure.PublicMoney or ComparedFigure.PrivateMoney => _money.Unit,
        _ => "jobs",
    };

    private static Dictionary<TId, string> NamesOf<TRow, TId>(IEnumerable<TRow> rows, Func<TRow, TId> id, Func<TRow, LocalisedText> name)
        where TId : notnull
    {
        var names = new Dictionary<TId, string>();
        foreach (var row in rows)
        {
            names[id(row)] = name(row).En;
        }

        return names;
    }
}
