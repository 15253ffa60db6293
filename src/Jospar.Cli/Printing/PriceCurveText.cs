using System.Globalization;
using System.Text;
using Jospar.Domain;
using Jospar.Planning.AffordablePrice;

namespace Jospar.Cli.Printing;

/// <summary>Price curves as a person reads them, and as a table for a spreadsheet.</summary>
internal sealed class PriceCurveText(Programme programme, PriceCurveDocument document)
{
    private const string Header =
        "commodity,discount,viable_projects,launched_projects,use_last_year,value_added_last_year,forgone_last_year,forgone_present_value,burden,within_cap,shortfall,value,gap";

    private readonly MoneyText _money = new(programme.Terms);
    private readonly Dictionary<ProjectId, string> _names = programme.Projects.ToDictionary(project => project.Id, project => project.Name.En);

    /// <summary>The lines: for each commodity a table, and what each discount newly makes viable.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var curve in document.Curves)
        {
            foreach (var line in CurveLines(curve).Append(""))
            {
                yield return line;
            }
        }

        if (document.Trouble is { } trouble)
        {
            yield return $"The solver failed at some points, which have no plan or a rough one: {trouble}";
        }

        if (document.IsImpossible())
        {
            yield return "No plan keeps every rule of this programme at any of these discounts: jospar plan names what clashes.";
        }

        if (document.IsStopped)
        {
            yield return "Some points have no plan, or one that is not proven: more --time would tell.";
        }
    }

    /// <summary>A table with one row for each commodity and discount; shares are fractions.</summary>
    public string Csv()
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var curve in document.Curves)
        {
            foreach (var point in curve.Points)
            {
                text.AppendJoin(',', [
                    curve.Commodity.Value, Cell(point.Discount), Cell(point.Viable.Length), Cell(point.Launched), Cell(point.Use), Cell(point.ValueAdded),
                    Cell(point.Forgone), Cell(point.ForgonePresentValue), Cell(point.Burden), point.IsWithinCap switch { true => "yes", false => "no", _ => "" },
                    Cell(point.Shortfall), Cell(point.Value), Cell(point.Gap)]).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Cell(decimal? value) => value is { } known ? (known / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : "";

    // A line for each obligation, with its years where it is not the one of all the columns.
    private IEnumerable<string> Headings(PriceCurve curve, string name)
    {
        var duties = ToldObligations.Of(programme, curve.Commodity);
        bool isOne = duties.Length == 1 && duties[0].HoldsIn(programme.Terms.LastYear);
        return duties.Select(duty => isOne
            ? $"{name}: {Asked(curve, duty)}{Cap(duty, "")}"
            : $"{name}, {Years(duty)}: {Asked(curve, duty)}{Cap(duty, ", burden without a cap")}");
    }

    // Where a plan chooses the discount, what the obligation itself gives is not used.
    private static string Asked(PriceCurve curve, Obligation duty) => $"{Figures.Given(duty.Share)} of the output offered at home, " + (!curve.Menu.IsEmpty
        ? $"a plan chooses {string.Join(" or ", curve.Menu.Select(Figures.Given))} off"
        : $"{Figures.Given(duty.Discount)} off as it stands");

    private static string Cap(Obligation duty, string none) => duty.BurdenCap is { } most ? $", burden at most {Figures.Given(most)}" : none;

    private static string Years(Obligation duty) => duty.Until is not { } until ? $"from {duty.From}"
        : until == duty.From ? $"{until}" : $"{duty.From} to {until}";

    private IEnumerable<string> CurveLines(PriceCurve curve)
    {
        var commodity = programme.Commodities.First(commodity => commodity.Id == curve.Commodity);
        foreach (var heading in Headings(curve, commodity.Name.En))
        {
            yield return heading;
        }

        var year = programme.Terms.LastYear;
        var table = new TextTable(
            ["", "off", "viable", "launched", $"{commodity.Unit} at home in {year}", $"added in {year}, {_money.Unit}", $"forgone in {year}", "forgone, present value", "burden", "gap"], 0);
        foreach (var point in curve.Points)
        {
            table.Add(
                curve.IsGiven(point) ? "→" : "", Figures.Given(point.Discount), $"{point.Viable.Length}", Whole(point.Launched), Short(point.Use), Short(point.ValueAdded),
                Short(point.Forgone), Short(point.ForgonePresentValue),
                $"{Percent(point.Burden)}{(point.IsWithinCap == false ? " over" : "")}", Percent(point.Gap));
        }

        foreach (var line in table.Lines().Concat(NewlyViable(curve)).Concat(Impossible(curve)))
        {
            yield return "  " + line;
        }
    }

    private IEnumerable<string> NewlyViable(PriceCurve curve)
    {
        for (int n = 1; n < curve.Points.Length; n++)
        {
            string[] added = [.. curve.Points[n].Viable.Except(curve.Points[n - 1].Viable).Select(project => _names[project])];
            if (added.Length > 0)
            {
                yield return $"viable from {Figures.Given(curve.Points[n].Discount)} off: {string.Join(", ", added)}";
            }
        }
    }

    private static IEnumerable<string> Impossible(PriceCurve curve)
    {
        string[] discounts = [.. curve.Points.Where(point => point.IsImpossible).Select(point => Figures.Given(point.Discount))];
        return discounts.Length == 0 ? [] : [$"no plan keeps every rule at {string.Join(", ", discounts)} off"];
    }

    private static string Whole(int? count) => count is { } known ? Figures.Whole(known) : "–";

    private static string Short(decimal? value) => value is { } known ? Figures.Short(known) : "–";

    private static string Percent(decimal? share) => share is { } known ? Figures.Percent(known) : "–";
}
