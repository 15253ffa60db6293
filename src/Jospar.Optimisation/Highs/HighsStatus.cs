using System.Globalization;

namespace Jospar.Optimisation.Highs;

/// <summary>
/// What HiGHS's numbers mean: the model's status (<c>kHighsModelStatus…</c> of <c>highs_c_api.h</c>), the point's
/// status, and the status of a call. A number that is not listed is Unknown, never optimal.
/// </summary>
public static class HighsStatus
{
    /// <summary>The status of a call that failed.</summary>
    public const int CallError = -1;

    /// <summary>The status of a call that succeeded with a remark.</summary>
    public const int CallWarning = 1;

    /// <summary>The model's status when the time was up.</summary>
    public const int TimeLimit = 13;

    /// <summary>The model's status after an interruption.</summary>
    public const int Interrupted = 17;

    private static readonly (Termination Termination, string Message)[] ModelStatuses =
    [
        (Termination.Unknown, "Not set"),
        (Termination.Failed, "Load error"),
        (Termination.Failed, "Model error"),
        (Termination.Failed, "Presolve error"),
        (Termination.Failed, "Solve error"),
        (Termination.Failed, "Postsolve error"),
        (Termination.Optimal, "Empty"),
        (Termination.Optimal, "Optimal"),
        (Termination.Infeasible, "Infeasible"),
        (Termination.InfeasibleOrUnbounded, "Primal infeasible or unbounded"),
        (Termination.Unbounded, "Unbounded"),
        (Termination.WorkLimit, "Bound on objective reached"),
        (Termination.WorkLimit, "Target for objective reached"),
        (Termination.TimeLimit, "Time limit reached"),
        (Termination.WorkLimit, "Iteration limit reached"),
        (Termination.Unknown, "Unknown"),
        (Termination.WorkLimit, "Solution limit reached"),
        (Termination.Cancelled, "Interrupted by user"),
        (Termination.Failed, "Memory limit reached"),
    ];

    /// <summary>Why a solve with this model status stopped.</summary>
    public static Termination ToTermination(int modelStatus) =>
        IsKnown(modelStatus) ? ModelStatuses[modelStatus].Termination : Termination.Unknown;

    /// <summary>HiGHS's words for a model status, with its number where they are missing.</summary>
    public static string ToMessage(int modelStatus) => IsKnown(modelStatus)
        ? ModelStatuses[modelStatus].Message
        : string.Create(CultureInfo.InvariantCulture, $"HiGHS model status {modelStatus}");

    /// <summary>What point a solution status (0 none, 1 infeasible, 2 feasible) stands for.</summary>
    public static PointStatus ToPoint(int solutionStatus) => solutionStatus switch
    {
        1 => PointStatus.Infeasible,
        2 => PointStatus.Feasible,
        _ => PointStatus.None,
    };

    private static bool IsKnown(int modelStatus) => modelStatus >= 0 && modelStatus < ModelStatuses.Length;
}
