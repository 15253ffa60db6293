namespace Jospar.Optimisation.Highs;

/// <summary>Runs a HiGHS instance and reads how it ended.</summary>
internal sealed class HighsRun(HighsHandle highs)
{
    // HiGHS keeps a pool of threads for each thread that calls it, and refuses another number until it is reset.
    [ThreadStatic]
    private static int _poolThreads;

    /// <summary>Solves the model as it stands.</summary>
    public SolveOutcome Solve(int threads, ObjectiveSense sense, bool mixedInteger, SolveHooks? hooks, CancellationToken cancellation)
    {
        int columns = HighsNative.GetColumnCount(highs);
        using var listener = new HighsListener(highs, columns, hooks, cancellation);
        Prepare(threads);
        int status = HighsNative.Run(highs);
        listener.ThrowIfHookFailed();
        return Read(status, sense, mixedInteger, listener.Elapsed);
    }

    private void Prepare(int threads)
    {
        if (_poolThreads != threads)
        {
            HighsNative.ResetScheduler(1);
            _poolThreads = threads;
        }

        // The time limit counts from the instance's creation unless its clocks are set back.
        HighsCall.Require(HighsNative.ZeroAllClocks(highs), "Highs_zeroAllClocks");
    }

    private SolveOutcome Read(int callStatus, ObjectiveSense sense, bool mixedInteger, TimeSpan elapsed)
    {
        int modelStatus = HighsNative.GetModelStatus(highs);
        Termination termination = callStatus == HighsStatus.CallError
            ? Termination.Failed
            : HighsStatus.ToTermination(modelStatus);
        PointStatus point = termination == Termination.Failed ? PointStatus.None : ReadPoint();
        bool hasDuals = termination == Termination.Optimal && !mixedInteger;
        var solution = HighsSolution.Read(highs, withPoint: point != PointStatus.None, withDuals: hasDuals);
        double objective = point == PointStatus.None ? double.NaN : ReadDouble("objective_function_value");
        return new SolveOutcome(
            termination,
            point,
            HighsStatus.ToMessage(modelStatus),
            objective,
            ReadBound(termination, sense, mixedInteger, objective),
            solution.Primal,
            solution.RowDuals,
            solution.ReducedCosts,
            elapsed,
            mixedInteger ? Math.Max(0, ReadLong("mip_node_count")) : 0,
            Math.Max(0, ReadInt("simplex_iteration_count")) + (long)Math.Max(0, ReadInt("ipm_iteration_count")));
    }

    private PointStatus ReadPoint() => HighsStatus.ToPoint(ReadInt("primal_solution_status"));

    private double ReadBound(Termination termination, ObjectiveSense sense, bool mixedInteger, double objective)
    {
        if (termination == Termination.Optimal && !mixedInteger)
        {
            return objective;
        }

        double nothing = sense == ObjectiveSense.Minimise ? double.NegativeInfinity : double.PositiveInfinity;
        return mixedInteger && termination is not (Termination.Infeasible or Termination.Failed)
            ? ReadDouble("mip_dual_bound")
            : nothing;
    }

    private int ReadInt(string name) => HighsNative.GetIntInfo(highs, name, out int value) == HighsStatus.CallError ? 0 : value;

    private long ReadLong(string name) => HighsNative.GetInt64Info(highs, name, out long value) == HighsStatus.CallError ? 0 : value;

    private double ReadDouble(string name) =>
        HighsNative.GetDoubleInfo(highs, name, out double value) == HighsStatus.CallError ? double.NaN : value;
}
