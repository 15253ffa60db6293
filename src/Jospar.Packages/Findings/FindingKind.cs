namespace Jospar.Packages.Findings;

/// <summary>A kind of fault as the catalogue describes it.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Severity">Whether it stands in the way of planning.</param>
/// <param name="Group">What it concerns: package, table, cell, text, place …</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Explanation">Why it matters.</param>
/// <param name="Mend">How such faults are mended in general.</param>
public sealed record FindingKind(string Code, Severity Severity, string Group, string Title, string Explanation, string Mend);
