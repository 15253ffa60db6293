using Jospar.Domain;

namespace Jospar.Planning.Report.Sections;

/// <summary>
/// The plan's value is that of all that the programme describes, existing industry included. What the plan's projects bring of it
/// is told by the value with the committed projects alone, where the plan's reasons hold that.
/// </summary>
internal static class IncludedValue
{
    private const decimal Noise = 1e-6m;

    /// <summary>A few words for the figure among the plan's others; nothing where there is no existing industry to be in it.</summary>
    public static string? BesideFigure(ReportContext report) =>
        Difference(report) is { } difference ? report.Texts.Format(HasCommitted(report) ? "figure.value.beside" : "figure.value.beside.none", report.Figures.Change(difference))
        : report.Programme.Facilities.IsEmpty ? null
        : report.Texts["figure.value.includes"];

    /// <summary>The same in sentences, with what it is seen against.</summary>
    public static string? InSection(ReportContext report) =>
        Difference(report) is { } difference ? report.Texts.Format(
            HasCommitted(report) ? "value.beside" : "value.beside.none",
            report.Figures.Money(report.Plan.Totals.Value - difference),
            report.Figures.Change(difference))
        : report.Programme.Facilities.IsEmpty ? null
        : report.Texts["value.includes"];

    private static Money? Difference(ReportContext report) =>
        report.Explanation?.ValueOfCommitted is { } committed ? WithoutNoise(report.Plan.Totals.Value - committed, committed) : null;

    // What rounding and the solver's arithmetic leave is no money.
    private static Money WithoutNoise(Money difference, Money committed) =>
        Math.Abs(difference.Value) <= Noise * Math.Max(1m, Math.Abs(committed.Value)) ? new Money(0m) : difference;

    private static bool HasCommitted(ReportContext report) => report.Programme.Projects.Any(project => project.Commitment is not null);
}
