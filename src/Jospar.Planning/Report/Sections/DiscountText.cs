using Jospar.Planning.Plans;

namespace Jospar.Planning.Report.Sections;

/// <summary>Discounts chosen from menus, as a page tells them.</summary>
internal static class DiscountText
{
    /// <summary>One that is chosen otherwise.</summary>
    public static string Of(ReportContext report, DiscountChange change) =>
        report.Texts.Format("why.discount", report.Names.Of(change.Commodity), Given(report, change.After), Given(report, change.Before));

    /// <summary>One that is chosen, or that none is.</summary>
    public static string Given(ReportContext report, decimal? discount) => discount is { } chosen ? report.Figures.Given(chosen) : "–";
}
