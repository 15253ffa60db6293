namespace Jospar.Optimisation.Highs;

/// <summary>Runs a HiGHS instance and reads how it ended.</summary>
internal sealed unsafe class HighsRun(HighsHandle highs)
{
    // HiGHS takes a limit of nought for none in places.
    private const double NoTimeLeft = 1e-9;

    // HiGHS keeps a pool of threads for each thread that calls it, and refuses another number until it is reset.
    [ThreadStatic]
    private static int _poolThreads;

    /// <summary>Solves the model as it stands.</summary>
    public SolveOutcome Solve(SolveRequest request, CancellationToken cancellation)
    {
        int columns = HighsNative.GetColumnCount(highs);
        using var listener = new HighsListener(highs, columns, request, cancellation);
        Prepare(request.Options.Threads);
        int status = RunUntil(cancellation);
        listener.ThrowIfHookFailed();
        HighsAnswer answer = Read(status);
        HighsSolution solution = answer.Point == PointStatus.None ? HighsSolution.None : ReadSolution(columns);
        SolveOutcome outcome = answer.ToOutcome(request, solution, listener.Elapsed);
        return outcome.Termination switch
        {
            Termination.TimeLimit when cancellation.IsCancellationRequested =>
                outcome with { Termination = Termination.Cancelled, Message = HighsStatus.ToMessage(HighsStatus.Interrupted) },
            Termination.Cancelled when !cancellation.IsCancellationRequested && listener.IsLate =>
                outcome with { Termination = Termination.TimeLimit, Message = HighsStatus.ToMessage(HighsStatus.TimeLimit) },
            _ => outcome,
        };
    }

    // Presolve calls nobody back; it looks at the time limit only, which is one number that it reads each time anew.
    private int RunUntil(CancellationToken cancellation)
    {
        using CancellationTokenRegistration hurry = cancellation.Register(() => HighsNative.SetDoubleOption(highs, "time_limit", NoTimeLeft));
        return HighsNative.Run(highs);
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

    private HighsAnswer Read(int callStatus) => new(
        callStatus,
        HighsNative.GetModelStatus(highs),
        ReadInt("primal_solution_status"),
        ReadDouble("objective_function_value"),
        ReadDouble("mip_dual_bound"),
        ReadLong("mip_node_count"),
        (long)Math.Max(0, ReadInt("simplex_iteration_count")) + Math.Max(0, ReadInt("ipm_iteration_count")));

    private HighsSolution ReadSolution(int columns)
    {
        double[] primal = new double[columns];
        double[] rowDuals = new double[HighsNative.GetRowCount(highs)];
        double[] reducedCosts = new double[columns];
        fixed (double* value = primal, dual = rowDuals, cost = reducedCosts)
        {
            HighsCall.Require(HighsNative.GetSolution(highs, value, cost, null, dual), "Highs_getSolution", columns);
        }

        return new HighsSolution(primal, rowDuals, reducedCosts);
    }

    private int ReadInt(string name) => HighsNative.GetIntInfo(highs, name, out int value) == HighsStatus.CallError ? 0 : value;

    private long ReadLong(string name) => HighsNative.GetInt64Info(highs, name, out long value) == HighsStatus.CallError ? 0 : value;

    private double ReadDouble(string name) =>
        HighsNative.GetDoubleInfo(highs, name, out double value) == HighsStatus.CallError ? double.NaN : value;
}
