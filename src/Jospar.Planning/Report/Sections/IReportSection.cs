using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>One question that the report answers: first in words, then as a picture, then as a table.</summary>
internal interface IReportSection
{
    /// <summary>Its anchor, and the stem of its texts (<c>anchor.heading</c>).</summary>
    string Id { get; }

    /// <summary>The stem of its heading, where what the programme has asks for another one than its anchor.</summary>
    string StemOf(ReportContext report) => Id;

    /// <summary>Whether the programme and plan have anything to say on it.</summary>
    bool AppliesTo(ReportContext report);

    /// <summary>Writes what stands below the heading.</summary>
    void Write(ReportContext report, HtmlWriter html);
}
