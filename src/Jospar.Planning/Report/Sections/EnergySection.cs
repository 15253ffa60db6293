using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Charts;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>Is there enough power and gas, or whatever else lines and pipes carry? Supply beside use by year, what is not served, and where.</summary>
internal sealed class EnergySection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "energy";

    /// <inheritdoc/>
    public string StemOf(ReportContext report) => string.Join(',', Carried(report).Select(commodity => commodity.Carrier).Distinct().Order(StringComparer.Ordinal)) switch
    {
        "electricity" => "energy.power",
        "gas" => "energy.gas",
        "electricity,gas" => Id,
        _ => "energy.carried",
    };

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => Carried(report).Any();

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        html.Element("p", EnergyAnswer.Of(report, Carried(report)), ("class", "answer")).Line();
        int number = 0;
        foreach (var commodity in Carried(report))
        {
            WriteCommodity(report, html, commodity, number++);
        }
    }

    /// <summary>What goes by wires and pipes: every commodity with a carrier but freight.</summary>
    private static IEnumerable<Commodity> Carried(ReportContext report) => report.Programme.Commodities
        .Where(commodity => commodity.Carrier is not (null or "" or "freight"))
        .Where(commodity => report.Plan.Tables.Demands.Any(row => row.Commodity == commodity.Id)
            || report.Plan.Tables.Flows.Any(row => row.Commodity == commodity.Id));

    private static void WriteCommodity(ReportContext report, HtmlWriter html, Commodity commodity, int number)
    {
        string name = report.Names.In(commodity.Name);
        string unit = report.Names.OfUnit(commodity.Unit);
        CommodityBalance[] balances = [.. report.Programme.Years.Select(year => CommodityBalance.Of(report, commodity.Id, year))];
        html.Element("h3", report.Texts.Format("energy.question", name)).Line();
        bool hasDemand = EnergyAnswer.IsDemanded(report, commodity);
        html.Element("p", hasDemand ? Answer(report, commodity, balances, unit) : report.Texts["energy.nodemand"]).Line();
        WriteCircled(report, html, commodity, unit);
        string id = "energy-chart-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        ChartIsland.Write(html, id, "stacks", report.Texts.Format("energy.picture", name, unit), Picture(report, unit, balances), "low");
        WriteTable(report, html, report.Texts.Format("energy.table", name, unit), hasDemand, balances);
        WritePlaces(report, html, commodity, name, unit);
    }

    private static string Answer(ReportContext report, Commodity commodity, CommodityBalance[] balances, string unit)
    {
        if (!report.Plan.Tables.Demands.Any(row => row.Commodity == commodity.Id && UnservedDemands.IsMissing(row)))
        {
            return report.Texts["energy.enough"];
        }

        int worst = Enumerable.Range(0, balances.Length).MaxBy(i => balances[i].Unserved);
        string most = $"{report.Figures.InText(balances[worst].Unserved)}\u00A0{unit}";
        return worst == balances.Length - 1
            ? report.Texts.Format("energy.missing", report.LastYear, most)
            : report.Texts.Format(
                "energy.missing.last", report.Programme.Years[worst], most, report.LastYear,
                $"{report.Figures.InText(balances[^1].Unserved)}\u00A0{unit}");
    }

    private static void WriteCircled(ReportContext report, HtmlWriter html, Commodity commodity, string unit)
    {
        CircledLoss[] losses = [.. CircledFlows.Of(report.Programme, report.Plan).Where(loss => loss.Commodity == commodity.Id)];
        if (losses.Length > 0)
        {
            html.Element("p", report.Texts.Format(
                "energy.circled", $"{report.Figures.InText(losses.Sum(loss => loss.Lost))}\u00A0{unit}", losses[0].Year, losses[^1].Year), ("class", "warning")).Line();
        }
    }

    private static string Source(CommodityBalance[] balances) =>
        balances.All(balance => balance.Made == 0m) ? "resources"
        : balances.All(balance => balance.Extracted == 0m) ? "made"
        : "extracted.made";

    private static object Picture(ReportContext report, string unit, CommodityBalance[] balances)
    {
        object Part(string key, string stack, string shade, Func<CommodityBalance, decimal> part) => new
        {
            Name = report.Texts["flow." + key],
            Shade = shade,
            Stack = stack,
            Values = balances.Select(balance => part(balance).ForPicture()),
        };
        return new
        {
            Categories = report.Programme.Years.Select(year => year.ToString()),
            Unit = unit,
            Stacks = new { Supply = report.Texts["energy.supply"], Use = report.Texts["energy.use"] },
            Series = new[]
            {
                Part(Source(balances), "supply", "supply1", balance => balance.Extracted + balance.Made),
                Part("imported", "supply", "supply2", balance => balance.Imported),
                Part("served", "use", "use1", balance => balance.Served),
                Part("used", "use", "use2", balance => balance.Used),
                Part("exported", "use", "use3", balance => balance.Exported),
                Part("lost", "use", "use4", balance => balance.Lost + balance.Discarded),
                Part("unserved", "use", "unserved", balance => balance.Unserved),
            },
        };
    }

    // Where no demand is given, that none is unserved says nothing.
    private static void WriteTable(ReportContext report, HtmlWriter html, string caption, bool hasDemand, CommodityBalance[] balances)
    {
        (string Key, Func<CommodityBalance, decimal> Part)[] lines =
        [
            ("made", balance => balance.Made), ("resources", balance => balance.Extracted), ("imported", balance => balance.Imported),
            ("served", balance => balance.Served), ("used", balance => balance.Used), ("exported", balance => balance.Exported),
            ("lost", balance => balance.Lost), ("discarded", balance => balance.Discarded), ("unserved", balance => balance.Unserved),
        ];
        Column[] columns = [report.Texts["energy.column.flow"], .. report.Programme.Years.Select(year => Column.Number(year.ToString()))];
        var told = lines.Where(line => (line.Key == "unserved" && hasDemand) || balances.Any(balance => line.Part(balance) != 0m));
        var rows = told.Select(line => new[] { new Cell(report.Texts["flow." + line.Key]) }
            .Concat(balances.Select(balance => new Cell(report.Figures.InTable(line.Part(balance)), true))).ToArray());
        HtmlTable.Write(html, report.Notes, caption, columns, rows);
    }

    private static void WritePlaces(ReportContext report, HtmlWriter html, Commodity commodity, string name, string unit)
    {
        var unserved = report.Plan.Tables.Demands.Where(row => row.Commodity == commodity.Id && UnservedDemands.IsMissing(row)).ToLookup(row => row.Place);
        if (unserved.Count == 0)
        {
            return;
        }

        Column[] columns = [report.Texts["word.place"], .. report.Programme.Years.Select(year => Column.Number(year.ToString()))];
        var rows = unserved.OrderBy(group => group.Key).Select(group => new[] { new Cell(report.Names.Of(group.Key)) }
            .Concat(report.Programme.Years.Select(year => new Cell(report.Figures.InTable(group.Where(row => row.Year == year).Sum(row => row.Unserved)), true))).ToArray());
        HtmlTable.Write(html, report.Notes, report.Texts.Format("energy.table.unserved", name, unit), columns, rows);
    }
}
