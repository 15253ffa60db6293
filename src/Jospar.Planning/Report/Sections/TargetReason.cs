using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>Why a promise is kept or missed: what binds it, and what would bring it within reach.</summary>
internal static class TargetReason
{
    private const int Said = 3;

    /// <summary>Writes a paragraph where something is known.</summary>
    public static void Write(ReportContext report, HtmlWriter html, Target target)
    {
        if (report.Explanation?.Targets.FirstOrDefault(found => found.Target == target.Id) is not { } why)
        {
            return;
        }

        html.Element("p", Binds(report, why), ("class", "why")).Line();
        if (why.Change is { } change)
        {
            html.Element("p", Change(report, why, change) + Unconfirmed(report, change)).Line();
        }
    }

    private static Target TargetOf(ReportContext report, TargetExplanation why) =>
        report.Programme.Targets.First(target => target.Id == why.Target);

    private static string Binds(ReportContext report, TargetExplanation why)
    {
        if (why.WithLaunches is not { } reach)
        {
            return report.Texts.Format("why.target.unasked", why.Target);
        }

        if (reach.Most is null)
        {
            return report.Texts["why.target.endless"];
        }

        bool isLeast = TargetOf(report, why).Bound == Bound.AtLeast;
        if (!reach.Together.IsDefaultOrEmpty)
        {
            return report.Texts.Format("why.target.together", string.Join("; ", reach.Together.Take(Said).Select(thing => ScarceText.Of(report, thing))));
        }

        if (reach.Worths.IsDefaultOrEmpty)
        {
            return report.Texts[why.Shortfall == 0m ? "why.target.free" : isLeast ? "why.target.launches" : "why.target.launches.most"];
        }

        string key = why.Shortfall > 0m ? "why.target.binds" : isLeast ? "why.target.raises" : "why.target.lowers";
        return report.Texts.Format(key, string.Join("; ", reach.Worths.Take(Said).Select(worth => Worth(report, why, worth, isLeast))));
    }

    // Of what is counted in small units, one of them adds next to nothing.
    private static string Worth(ReportContext report, TargetExplanation why, ScarceWorth worth, bool isLeast)
    {
        decimal many = worth.ToldFor();
        string key = (isLeast ? "why.target.worth" : "why.target.worth.most") + (worth.Thing.IsMinimum ? ".minimum" : "") + (many > 1m ? ".many" : "");
        string units = many > 1m ? ScarceText.Amount(report, many, worth.Thing.Unit) : report.Names.OfOneUnit(worth.Thing.Unit);
        return report.Texts.Format(key, ScarceText.Of(report, worth.Thing), ScarceText.Amount(report, many * worth.PerUnit, why.Unit), units);
    }

    private static string Change(ReportContext report, TargetExplanation why, SmallestChange change) => change.End switch
    {
        ChangeEnd.OutOfReach => report.Texts.Format(TargetOf(report, why).Bound == Bound.AtLeast ? "why.change.none" : "why.change.none.most", ScarceText.Amount(report, (change.Most ?? 0m) + (report.Replan?.BeforeOf(why.Target, why.Reached) ?? 0m), why.Unit, isOf: true)),
        ChangeEnd.Unknown => report.Texts["why.change.unknown"],
        ChangeEnd.NoneNeeded when TargetOf(report, why).Weight == 0m => report.Texts["why.change.weightless"],
        ChangeEnd.NoneNeeded when change.Launches == 0 => report.Texts["why.change.amounts"],
        ChangeEnd.NoneNeeded => report.Texts["why.change.unneeded"],
        _ => report.Texts.Format(change.End == ChangeEnd.Smallest ? "why.change.smallest" : "why.change.found", string.Join("; ", change.Changes.Select(part =>
            $"{ScarceText.Of(report, part.Thing)} {(part.More < 0m ? "−" : "+")}{ScarceText.Amount(report, Math.Abs(part.More), part.Thing.Unit)}"))),
    };

    private static string Unconfirmed(ReportContext report, SmallestChange change) =>
        change.IsChecked || change.End is ChangeEnd.OutOfReach or ChangeEnd.Unknown ? "" : " " + report.Texts["why.change.unconfirmed"];
}
