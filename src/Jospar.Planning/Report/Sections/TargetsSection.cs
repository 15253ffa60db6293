using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Charts;
using Jospar.Planning.Report.Html;
using Jospar.Planning.Report.Wording;

namespace Jospar.Planning.Report.Sections;

/// <summary>How far does the plan get towards each promise? Promise as an open outline, plan as a light fill.</summary>
internal sealed class TargetsSection : IReportSection
{
    // A sign that stands in no text.
    private const string Split = "\u0001";

    /// <inheritdoc/>
    public string Id => "targets";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => !report.Plan.Targets.IsEmpty;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var promises = PromiseReading.Of(report);
        WritePicture(report, html, promises);
        WriteTable(report, html, promises);
        WriteProgress(report, html, promises);
        using (html.In("div", ("class", "pair")))
        {
            foreach (var promise in promises)
            {
                WritePromise(report, html, promise);
            }
        }
    }

    private static void WritePicture(ReportContext report, HtmlWriter html, IReadOnlyList<PromiseReading> promises)
    {
        var pictured = promises.Where(promise => promise.Share is not null).ToArray();
        if (pictured.Length > 0)
        {
            html.Element("p", report.Texts["targets.lead"]).Line();
            ChartIsland.Write(html, "targets-chart", "targets", report.Texts["targets.picture"], Picture(report, pictured));
        }

        if (pictured.Length > 0 && pictured.Length < promises.Count)
        {
            string others = string.Join("; ", promises.Except(pictured).Select(promise => report.Names.In(promise.Target.Name)));
            html.Element("p", report.Texts.Format("targets.unpictured", others), ("class", "muted")).Line();
        }
    }

    private static object Picture(ReportContext report, IReadOnlyList<PromiseReading> pictured) => new
    {
        Rows = pictured.Select(promise => new
        {
            Name = report.Names.In(promise.Target.Name),
            Head = report.Texts.Format("targets.label", report.Names.In(promise.Target.Name), promise.Verdict(report)),
            Family = Family(report, promise.Target),
            Share = (promise.Share!.Value * 100m).ForPicture(),
            Label = report.Texts.Format("targets.label", Reached(report, promise), promise.Verdict(report)),
            Short = Reached(report, promise),
            IsMissed = !promise.IsKept,
        }),
        Axis = report.Texts["targets.axis"],
    };

    private static string Reached(ReportContext report, PromiseReading promise) => report.Texts.Format(
        promise.Target.Bound == Bound.AtLeast ? "targets.reached" : "targets.reached.most", promise.NumberInText(report, promise.Reached), promise.InText(report, promise.Level, isOf: true));

    /// <summary>The family that a promise is about: its own filter's, or its commodity's.</summary>
    private static string Family(ReportContext report, Target target) =>
        target.Filter.Family
        ?? (target.Filter.Commodity is { } id ? report.Names.Find(id)?.Family : null)
        ?? "other";

    private static void WriteTable(ReportContext report, HtmlWriter html, IReadOnlyList<PromiseReading> promises)
    {
        var texts = report.Texts;
        Column[] columns =
        [
            texts["targets.column.promise"], texts["targets.column.verdict"], texts["targets.column.unit"],
            Column.Number(texts["targets.column.year"]), Column.Number(texts["targets.column.level"]),
            Column.Number(texts["targets.column.reached"]), Column.Number(texts["targets.column.shortfall"]),
            Column.Number(texts["targets.column.weight"]),
        ];
        HtmlTable.Write(html, report.Notes, texts["targets.table"], columns, promises.Select(promise => Row(report, promise)), areCards: true);
    }

    private static Cell[] Row(ReportContext report, PromiseReading promise) =>
    [
        new(report.Names.In(promise.Target.Name), Asked: promise.Target.Provenance),
        new(promise.Verdict(report), Class: promise.IsKept ? "kept" : "missed"),
        promise.UnitInTable(report),
        new(promise.Target.Year.ToString(), true),
        new(promise.InTable(report, promise.Level), true),
        new(promise.InTable(report, promise.Reached), true),
        new(promise.InTable(report, promise.Shortfall), true),
        new(report.Figures.InTable(promise.Target.Weight), true),
    ];

    private static void WritePromise(ReportContext report, HtmlWriter html, PromiseReading promise)
    {
        using (html.In("article", ("id", "target-" + promise.Target.Id.Value)))
        {
            html.Element("h3", report.Texts.Format("targets.question", report.Names.In(promise.Target.Name))).Line();
            string verdict = report.Texts[promise.IsUnsure ? "word.unsure.sentence" : promise.IsKept ? "word.kept.sentence" : "word.missed.sentence"];
            html.Element("p", verdict + " " + AnswerSection.Sentence(report, promise) + Base(report, promise)).Line();
            TargetReason.Write(report, html, promise.Target);
            WriteStatement(report, html, promise.Target);
        }
    }

    private static string Base(ReportContext report, PromiseReading promise)
    {
        var target = promise.Target;
        if (target is not { Level: null, Factor: { } factor, Baseline: { } baseline })
        {
            return "";
        }

        var (times, of) = (report.Figures.InText(factor, FigureFormat.GivenDigits), promise.GivenInText(report, baseline));
        return " " + (target.BaselineYear is { } year
            ? report.Texts.Format("targets.base", times, of, year.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : report.Texts.Format("targets.base.undated", times, of));
    }

    private static void WriteStatement(ReportContext report, HtmlWriter html, Target target)
    {
        if (target.Statement is not { } id || report.Programme.Statements.FirstOrDefault(made => made.Id == id) is not { } statement)
        {
            return;
        }

        using (html.In("p", ("class", "muted")))
        {
            string date = statement.Date is { } day ? report.Figures.Date(day) : report.Texts["word.undated"];
            string speaker = string.Join(", ", new[] { statement.Speaker, statement.Office }.Where(part => !string.IsNullOrWhiteSpace(part)));
            WriteStatement(report, html, speaker, date, report.Names.In(statement.Paraphrase));
            if (NoteRegistry.FindLink(statement.Url) is { } link)
            {
                html.Element(
                    "a", statement.Publisher ?? report.Texts["word.source"], ("href", link), ("rel", "noopener noreferrer"),
                    ("lang", OwnLanguage.Of(statement.Publisher, report.Texts)));
            }
        }
    }

    // The speaker's name and office stand in the middle of a sentence in the page's language.
    private static void WriteStatement(ReportContext report, HtmlWriter html, string speaker, string date, string said)
    {
        string[] around = report.Texts.Format("targets.statement", Split, date, said).Split(Split, 2);
        html.Text(around[0]);
        report.Notes.WriteOwn(html, speaker);
        html.Text(around[1] + " ");
    }

    private static void WriteProgress(ReportContext report, HtmlWriter html, IReadOnlyList<PromiseReading> promises)
    {
        var progress = report.Plan.Tables.TargetProgress.ToLookup(row => row.Target);
        Column[] columns =
        [
            report.Texts["targets.column.promise"], report.Texts["targets.column.unit"],
            .. report.Programme.Years.Select(year => Column.Number(year.ToString())), Column.Number(report.Texts["targets.column.level"]),
        ];
        HtmlTable.Write(html, report.Notes, report.Texts["targets.progress"], columns, promises.Select(promise => new Cell[]
        {
            report.Names.In(promise.Target.Name), promise.UnitInTable(report),
        }.Concat(report.Programme.Years.Select(year => ReachedIn(report, promise, progress[promise.Target.Id].FirstOrDefault(row => row.Year == year))))
        .Append(new Cell($"{promise.InTable(report, promise.Level)} ({promise.Target.Year})", true)).ToArray()));
    }

    private static Cell ReachedIn(ReportContext report, PromiseReading promise, TargetProgressRow? row) =>
        new(row is null ? "" : promise.InTable(report, row.Reached + promise.Before), true);
}
