namespace Jospar.Optimisation;

/// <summary>
/// A model kept alive in a solver: changed by deltas, solved again from the last basis. One thread at a time.
/// </summary>
public interface ISolverSession : IDisposable
{
    /// <summary>Sets the bounds of some columns.</summary>
    void ChangeColumnBounds(ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper);

    /// <summary>Sets the objective coefficients of some columns.</summary>
    void ChangeCosts(ReadOnlySpan<int> columns, ReadOnlySpan<double> costs);

    /// <summary>Sets the objective's direction and constant.</summary>
    void ChangeObjective(ObjectiveSense sense, double offset);

    /// <summary>Sets the bounds of some rows.</summary>
    void ChangeRowBounds(ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper);

    /// <summary>Adds rows below the last, compressed by row (<c>Starts</c> has one entry more than rows).</summary>
    void AddRows(RowArrays rows);

    /// <summary>Whether integer columns are held to whole numbers; <c>false</c> solves the relaxation.</summary>
    void SetIntegrality(bool enforced);

    /// <summary>Offers a point for the next solve to start from (a MIP start); it need not be feasible.</summary>
    void SetStart(ReadOnlySpan<double> values);

    /// <summary>
    /// Keeps the basis that the last solve of a linear model ended with, under a number of the caller's choice. Does nothing
    /// where there is none.
    /// </summary>
    void KeepBasis(int slot);

    /// <summary>
    /// Lets the next solve begin from a kept basis, whatever was solved since: the same changes then lead to the same
    /// point. A slot that holds none, or whose basis is of fewer rows, begins from scratch.
    /// </summary>
    void ReturnToBasis(int slot);

    /// <summary>
    /// Solves. Cancelling ends with the best point so far and its bound, never with an exception. LPs come back with
    /// duals; MIPs do not (fix the integers and solve again).
    /// </summary>
    SolveOutcome Solve(SolveOptions options, SolveHooks? hooks = null, CancellationToken cancellation = default);

    /// <summary>
    /// Finds the least weighted violation of the rows whose penalty is not negative; the others stay hard. Shape:
    /// <paramref name="rowPenalties"/> has one entry for each row. The session's model is as it was afterwards.
    /// </summary>
    SolveOutcome RelaxFeasibility(ReadOnlySpan<double> rowPenalties, SolveOptions options, CancellationToken cancellation = default);
}
