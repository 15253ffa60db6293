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

        bool isGivenUp = why.IsGivenUp(target.Bound);
        html.Element("p", isGivenUp ? GivenUp(report, why) : Binds(report, why, ""), ("class", "why")).Line();
        if (why.Change is { } change && !(isGivenUp && change.End == ChangeEnd.NoneNeeded))
        {
            html.Element("p", Change(report, why, change) + Unconfirmed(report, change)).Line();
        }
    }

    private static Target TargetOf(ReportContext report, TargetExplanation why) =>
        report.Programme.Targets.First(target => target.Id == why.Target);

    // What the launches as planned could reach nothing keeps from it: what binds there binds beyond that.
    private static string GivenUp(ReportContext report, TargetExplanation why)
    {
        string said = ByAmounts(report, why);
        return why.WithLaunches is { Most: not null, Worths.IsDefaultOrEmpty: true, Together.IsDefaultOrEmpty: true } ? said : $"{said} {Binds(report, why, ".beyond")}";
    }

    private static string ByAmounts(ReportContext report, TargetExplanation why) =>
        report.Texts[TargetOf(report, why).Weight == 0m ? "why.change.weightless" : "why.change.amounts"];

    private static string Binds(ReportContext report, TargetExplanation why, string beyond)
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
            return report.Texts.Format("why.target.together" + beyond, string.Join("; ", reach.Together.Take(Said).Select(thing => ScarceText.Of(report, thing))));
        }

        if (reach.Worths.IsDefaultOrEmpty)
        {
            return why.Shortfall == 0m ? report.Texts["why.target.free"] : report.Texts[isLeast ? "why.target.launches" : "why.target.launches.most"] + Capped(report, TargetOf(report, why));
        }

        string key = why.Shortfall > 0m && beyond.Length == 0 ? "why.target.binds" : isLeast ? "why.target.raises" : "why.target.lowers";
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
        ChangeEnd.OutOfReach => report.Texts.Format(TargetOf(report, why).Bound == Bound.AtLeast ? "why.change.none" : "why.change.none.most", ScarceText.Amount(report, (change.Most ?? 0m) + (report.Replan?.BeforeOf(why.Target, why.Reached) ?? 0m), why.Unit, isOf: true)) + Capped(report, TargetOf(report, why)),
        ChangeEnd.Unknown => report.Texts["why.change.unknown"],
        ChangeEnd.NoneNeeded when change.Launches == 0 || TargetOf(report, why).Weight == 0m => ByAmounts(report, why),
        ChangeEnd.NoneNeeded => report.Texts["why.change.unneeded"],
        _ => report.Texts.Format(change.End == ChangeEnd.Smallest ? "why.change.smallest" : "why.change.found", string.Join("; ", change.Changes.Select(part =>
            $"{ScarceText.Of(report, part.Thing)} {(part.More < 0m ? "−" : "+")}{ScarceText.Amount(report, Math.Abs(part.More), part.Thing.Unit)}")
            .Concat(change.Discounts.Select(discount => DiscountText.Of(report, discount))))),
    };

    private static string Capped(ReportContext report, Target target) => target.Bound == Bound.AtLeast && CappedMenus.For(target, report.Programme) is { IsEmpty: false } capped
        ? " " + report.Texts.Format("why.target.capped", string.Join(", ", capped.Select(commodity => report.Names.Of(commodity))))
        : "";

    private static string Unconfirmed(ReportContext report, SmallestChange change) =>
        change.IsChecked || change.End is ChangeEnd.OutOfReach or ChangeEnd.Unknown ? "" : " " + report.Texts["why.change.unconfirmed"];
}
