using System.Collections.Immutable;

namespace Jospar.Packages.Reading;

/// <summary>A row that rests on an assumption.</summary>
/// <param name="File">The table's file.</param>
/// <param name="Row">The row as a spreadsheet counts it.</param>
/// <param name="Id">What tells the row apart: its key's values, separated by commas.</param>
/// <param name="Values">Column and value of every number that the row gives, in the order of the columns.</param>
/// <param name="Reason">Why the values are assumed.</param>
public sealed record Assumption(
    string File,
    int Row,
    string Id,
    ImmutableArray<KeyValuePair<string, string>> Values,
    string Reason);
