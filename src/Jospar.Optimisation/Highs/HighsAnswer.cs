namespace Jospar.Optimisation.Highs;

/// <summary>What HiGHS said about a solve, in its own numbers.</summary>
/// <param name="CallStatus">What the call to solve returned.</param>
/// <param name="ModelStatus">The model's status.</param>
/// <param name="PrimalStatus">The point's status.</param>
/// <param name="Objective">The objective that it states.</param>
/// <param name="MipBound">The bound that it states of a MIP.</param>
/// <param name="Nodes">Branch-and-bound nodes.</param>
/// <param name="Iterations">Iterations of all kinds.</param>
internal readonly record struct HighsAnswer(
    int CallStatus,
    int ModelStatus,
    int PrimalStatus,
    double Objective,
    double MipBound,
    long Nodes,
    long Iterations)
{
    /// <summary>Why it stopped. A call that failed is a failure whatever status it left.</summary>
    public Termination Termination => CallStatus == HighsStatus.CallError
        ? Termination.Failed
        : HighsStatus.ToTermination(ModelStatus);

    /// <summary>What point there is.</summary>
    public PointStatus Point => Termination == Termination.Failed ? PointStatus.None : HighsStatus.ToPoint(PrimalStatus);

    /// <summary>The outcome of <paramref name="request"/>, its arrays taken from <paramref name="solution"/>.</summary>
    public SolveOutcome ToOutcome(SolveRequest request, HighsSolution solution, TimeSpan elapsed)
    {
        bool hasPoint = Point != PointStatus.None;
        bool hasDuals = Termination == Termination.Optimal && !request.MixedInteger;
        double objective = hasPoint ? Objective : double.NaN;
        return new SolveOutcome(
            Termination,
            Point,
            HighsStatus.ToMessage(ModelStatus),
            objective,
            Bound(request, objective),
            hasPoint ? solution.Primal : [],
            hasDuals ? solution.RowDuals : [],
            hasDuals ? solution.ReducedCosts : [],
            elapsed,
            request.MixedInteger ? Math.Max(0, Nodes) : 0,
            Math.Max(0, Iterations));
    }

    // A mixed-integer model that is decided before any node is solved may come back optimal and without a bound.
    private double Bound(SolveRequest request, double objective)
    {
        if (Termination == Termination.Optimal && (!request.MixedInteger || double.IsInfinity(MipBound)))
        {
            return objective;
        }

        return request.MixedInteger && Termination is not (Termination.Infeasible or Termination.Failed)
            ? MipBound
            : NoBound(request.Sense);
    }

    /// <summary>The bound that says nothing.</summary>
    public static double NoBound(ObjectiveSense sense) =>
        sense == ObjectiveSense.Minimise ? double.NegativeInfinity : double.PositiveInfinity;
}
