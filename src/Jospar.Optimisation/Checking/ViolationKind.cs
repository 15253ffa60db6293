namespace Jospar.Optimisation.Checking;

/// <summary>What a point can violate.</summary>
public enum ViolationKind
{
    /// <summary>The bounds of a row.</summary>
    Row,

    /// <summary>The bounds of a column.</summary>
    Bound,

    /// <summary>That a column is a whole number.</summary>
    Integrality,
}
