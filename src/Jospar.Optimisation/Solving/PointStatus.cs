namespace Jospar.Optimisation;

/// <summary>What point a solve holds.</summary>
public enum PointStatus
{
    /// <summary>None.</summary>
    None,

    /// <summary>One that satisfies the model.</summary>
    Feasible,

    /// <summary>One that violates it: to be looked at, never to be used.</summary>
    Infeasible,
}
