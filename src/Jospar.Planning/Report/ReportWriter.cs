using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Report;

/// <summary>Writes a plan as one page that opens in any browser without a network and prints on A4.</summary>
public static class ReportWriter
{
    /// <summary>The languages that a report can be written in.</summary>
    public static IReadOnlyList<string> Languages => Wording.ReportTexts.Languages;

    /// <summary>
    /// The page as HTML text with its styles, scripts, typeface and figures inside; the same programme, plan and
    /// options give the same text. Throws <see cref="ArgumentException"/> for a language that is not in
    /// <see cref="Languages"/>.
    /// </summary>
    public static string Write(Programme programme, Plan plan, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        return ReportPage.Write(new ReportContext(programme, plan, options));
    }
}
