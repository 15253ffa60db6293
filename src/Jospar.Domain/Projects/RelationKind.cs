namespace Jospar.Domain;

/// <summary>How one project depends on another.</summary>
public enum RelationKind
{
    /// <summary>The project runs no earlier than the other.</summary>
    Requires,

    /// <summary>At most one of the two is launched.</summary>
    Excludes,
}
