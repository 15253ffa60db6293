namespace Jospar.Optimisation;

/// <summary>Why a solve stopped.</summary>
public enum Termination
{
    /// <summary>The solver said something that this version does not know. Never read as optimal.</summary>
    Unknown,

    /// <summary>Solved to the tolerances and gap asked for.</summary>
    Optimal,

    /// <summary>No point satisfies the model.</summary>
    Infeasible,

    /// <summary>The objective has no end.</summary>
    Unbounded,

    /// <summary>One of the two; the solver did not find out which.</summary>
    InfeasibleOrUnbounded,

    /// <summary>The time was up.</summary>
    TimeLimit,

    /// <summary>A limit on nodes or iterations was met.</summary>
    WorkLimit,

    /// <summary>The caller cancelled.</summary>
    Cancelled,

    /// <summary>The solver failed: numbers, memory, a lost process.</summary>
    Failed,
}
