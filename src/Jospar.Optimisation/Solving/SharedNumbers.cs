namespace Jospar.Optimisation;

/// <summary>Numbers that are shared with their model until the first change and copied then: most are never changed.</summary>
internal struct SharedNumbers(ReadOnlyMemory<double> shared)
{
    private double[]? _own;

    /// <summary>The numbers as they stand.</summary>
    public readonly ReadOnlyMemory<double> Memory => _own ?? shared;

    /// <summary>A copy that may be changed.</summary>
    public double[] Own() => _own ??= shared.ToArray();

    /// <summary>Adds numbers behind the last.</summary>
    public void Append(ReadOnlySpan<double> more) => _own = [.. Memory.Span, .. more];
}
