namespace Jospar.Packages.Format;

/// <summary>The table and column whose ids a column's cells name.</summary>
public sealed record ColumnReference(string Table, string Column);
