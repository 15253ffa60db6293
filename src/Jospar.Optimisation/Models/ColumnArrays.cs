namespace Jospar.Optimisation;

/// <summary>The columns of a model, one entry each: objective coefficient, bounds, kind.</summary>
public sealed record ColumnArrays(
    ReadOnlyMemory<double> Cost,
    ReadOnlyMemory<double> Lower,
    ReadOnlyMemory<double> Upper,
    ReadOnlyMemory<VariableKind> Kind);
