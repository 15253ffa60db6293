namespace Jospar.Planning.Plans;

/// <summary>One fault of a plan folder: where it is, what is wrong and how to mend it.</summary>
/// <param name="Code">A stable code, such as <c>plan-id-unknown</c>.</param>
/// <param name="IsError">Whether the folder cannot be used as a plan of the programme; else a warning.</param>
/// <param name="File">The file.</param>
/// <param name="Row">The line, the header being 1; empty when it concerns the whole file.</param>
/// <param name="Column">The column, or the key in plan.json; empty when it concerns the whole row.</param>
/// <param name="Value">The value found there; empty when there is none.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Mend">How to mend it, in one sentence.</param>
public sealed record PlanFinding(
    string Code,
    bool IsError,
    string File,
    int? Row,
    string? Column,
    string? Value,
    string Message,
    string Mend);
