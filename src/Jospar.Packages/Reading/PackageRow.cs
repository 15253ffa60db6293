using System.Collections.Immutable;

namespace Jospar.Packages.Reading;

/// <summary>One row of a table as normalised text.</summary>
/// <param name="Number">The row as a spreadsheet counts it, the header being 1.</param>
/// <param name="Values">One value for each column of the table's definition, in its order; empty text where nothing is said.</param>
/// <param name="Lines">Where each value stands on a line of its own (programme.yaml), the line of each; otherwise default.</param>
public sealed record PackageRow(int Number, ImmutableArray<string> Values, ImmutableArray<int> Lines = default)
{
    /// <summary>The row or line on which the value of a column stands.</summary>
    public int LineOf(int column) => Lines.IsDefault || Lines[column] == 0 ? Number : Lines[column];
}
