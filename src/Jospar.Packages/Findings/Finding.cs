namespace Jospar.Packages.Findings;

/// <summary>One fault of the data: where it is, what is wrong and how to mend it.</summary>
/// <param name="Code">A stable code of the findings' catalogue, such as <c>id-unknown</c>.</param>
/// <param name="Severity">Whether it stands in the way of planning.</param>
/// <param name="File">The file, or the sheet of a workbook; empty when it concerns the package as a whole.</param>
/// <param name="Row">The row as a spreadsheet counts it, the header being 1; the line in programme.yaml; empty when it concerns the whole file.</param>
/// <param name="Column">The column, or the key in programme.yaml; empty when it concerns the whole row.</param>
/// <param name="Value">The value found there; empty when there is none.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Mend">How to mend it, in one sentence.</param>
public sealed record Finding(
    string Code,
    Severity Severity,
    string File,
    int? Row,
    string? Column,
    string? Value,
    string Message,
    string Mend);
