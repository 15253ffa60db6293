using Jospar.Planning.Report.Charts;
using Jospar.Planning.Report.Html;
using Jospar.Planning.Report.Sections;

namespace Jospar.Planning.Report;

/// <summary>The page around the sections: head, title, contents, notes, scripts.</summary>
internal static class ReportPage
{
    private static readonly IReportSection[] AllSections =
    [
        new AnswerSection(), new ChangedSection(), new TargetsSection(), new SurenessSection(), new MapSection(), new LaunchesSection(),
        new ChainsSection(),
        new FundSection(), new JobsSection(), new EnergySection(), new SupplySection(), new PriceSection(), new ValueSection(),
        new NotLaunchedSection(), new WhySection(), new AlternativesSection(), new ScarcitySection(),
        new AssumptionsSection(), new SourcesSection(), new RunSection(),
    ];

    /// <summary>Writes the whole page.</summary>
    public static string Write(ReportContext report)
    {
        var sections = AllSections.Where(section => section.AppliesTo(report)).ToArray();
        string? library = ReportAssets.FindChartLibrary();
        string script = string.Concat(ReportAssets.Scripts.Select(ReportAssets.GetText));
        var html = new HtmlWriter().Trusted("<!DOCTYPE html>\n");
        using (html.In("html", ("lang", report.Texts.Language)))
        {
            WriteHead(report, html, library is null ? [] : [library, script]);
            using (html.In("body"))
            {
                WriteBody(report, html, sections, library);
                if (library is not null)
                {
                    html.Trusted("<script>").Trusted(library).Trusted("</script>\n<script>").Trusted(script).Trusted("</script>\n");
                }
            }
        }

        return html.Line().ToString();
    }

    private static void WriteHead(ReportContext report, HtmlWriter html, string[] scripts)
    {
        using (html.In("head"))
        {
            html.Void("meta", ("charset", "utf-8")).Line();
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy(scripts))).Line();
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
            html.Void("link", ("rel", "icon"), ("href", "data:,")).Line();
            html.Element("title", Title(report)).Line();
            html.Trusted("<style>\n").Trusted(Typefaces()).Trusted(ReportAssets.GetText("report.css")).Trusted("</style>\n");
        }
    }

    /// <summary>Nothing is fetched from anywhere, and no script runs but the page's own.</summary>
    private static string Policy(string[] scripts) =>
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; script-src "
        + (scripts.Length == 0 ? "'none'" : string.Join(' ', scripts.Select(ReportAssets.PolicyHash)));

    private static string Title(ReportContext report)
    {
        string name = report.Names.In(report.Programme.Terms.Name);
        bool hasYears = name.Contains(report.LastYear.ToString(), StringComparison.Ordinal);
        string title = hasYears ? name
            : report.Programme.Terms.FirstYear == report.LastYear ? report.Texts.Format("page.title.year", name, report.LastYear)
            : report.Texts.Format("page.title", name, report.Programme.Terms.FirstYear, report.LastYear);
        return report.Programme.Terms.Synthetic ? $"{title} ({report.Texts["page.synthetic.short"]})" : title;
    }

    private static string Typefaces() => string.Concat(
        from face in ReportAssets.Typefaces
        let bytes = ReportAssets.FindBytes(face.File)
        where bytes is not null
        select "@font-face{font-family:Jospar;font-weight:200 900;src:url(data:font/woff2;base64,"
            + Convert.ToBase64String(bytes) + ") format('woff2');unicode-range:" + face.Range + "}\n");

    private static void WriteBody(ReportContext report, HtmlWriter html, IReportSection[] sections, string? library)
    {
        WriteTitle(report, html, sections, library);
        using (html.In("main"))
        {
            foreach (var section in sections)
            {
                using (html.In("section", ("id", section.Id), ("aria-labelledby", section.Id + "-heading")))
                {
                    html.Element("h2", report.Texts[section.StemOf(report) + ".heading"], ("id", section.Id + "-heading")).Line();
                    section.Write(report, html);
                }
            }
        }

        report.Notes.Write(html);
        ChartIsland.Island(html, "page-words", new
        {
            report.Texts.Language,
            Decimal = report.Figures.DecimalMark,
            Promise = report.Texts["word.promise"],
            Plan = report.Texts["word.plan"],
            Programme = report.Programme.Terms.Id,
            Download = report.Texts["page.download"],
            Families = report.Families.Colours,
        });
    }

    private static void WriteTitle(ReportContext report, HtmlWriter html, IReportSection[] sections, string? library)
    {
        using (html.In("header"))
        {
            html.Element("p", report.Texts["page.kind"], ("class", "kind"));
            html.Element("h1", Title(report)).Line();
            if (report.Programme.Terms.Synthetic)
            {
                html.Element("p", report.Texts["page.synthetic"], ("class", "warning")).Line();
            }

            html.Element("p", report.Texts.Format("page.money", report.Figures.Currency, report.Programme.Terms.PriceYear), ("class", "muted"));
            StateLine.Write(report, html);
            // The script takes the second away: what stands there without one is the truth.
            html.Element("p", report.Texts[library is null ? "page.nocharts" : "page.noscript"], ("class", "warning"), ("id", "no-pictures"));
        }

        WriteContents(report, html, sections);
    }

    private static void WriteContents(ReportContext report, HtmlWriter html, IReportSection[] sections)
    {
        using (html.In("nav", ("aria-label", report.Texts["page.contents"])))
        using (html.In("ul"))
        {
            foreach (var section in sections)
            {
                using (html.In("li"))
                {
                    html.Element("a", report.Texts[section.StemOf(report) + ".short"], ("href", "#" + section.Id));
                }
            }
        }
    }
}
