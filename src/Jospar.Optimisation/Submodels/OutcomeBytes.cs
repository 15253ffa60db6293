using Jospar.Optimisation.WebAssembly;

namespace Jospar.Optimisation.Submodels;

/// <summary>
/// A <see cref="SolveOutcome"/> as bytes: of its points only what is not nil. How long it took is left out, so that the same
/// submodel gives the same bytes on any machine.
/// </summary>
public static class OutcomeBytes
{
    /// <summary>The bytes of an outcome.</summary>
    public static byte[] Write(SolveOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var frame = new FrameWriter()
            .Int((int)outcome.Termination)
            .Int((int)outcome.Point)
            .Text(outcome.Message)
            .Double(outcome.Objective)
            .Double(outcome.Bound)
            .Double(outcome.Nodes)
            .Double(outcome.Iterations);
        AddSparse(frame, outcome.Primal);
        AddSparse(frame, outcome.RowDuals);
        AddSparse(frame, outcome.ReducedCosts);
        return frame.Payload.ToArray();
    }

    /// <summary>The outcome that bytes say. Throws <see cref="InvalidDataException"/> where they are none.</summary>
    public static SolveOutcome Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var frame = new FrameReader(bytes.Span);
            var (termination, point, message) = ((Termination)frame.Int(), (PointStatus)frame.Int(), frame.Text());
            var (objective, bound) = (frame.Double(), frame.Double());
            var (nodes, iterations) = ((long)frame.Double(), (long)frame.Double());
            return new SolveOutcome(
                termination, point, message, objective, bound, Sparse(ref frame), Sparse(ref frame), Sparse(ref frame), TimeSpan.Zero, nodes, iterations);
        }
        catch (Exception trouble) when (trouble is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("The bytes are no outcome of a submodel.", trouble);
        }
    }

    private static void AddSparse(FrameWriter frame, double[] values)
    {
        // By its bits: the difference between nil and a nil below nothing stays.
        int[] at = [.. Enumerable.Range(0, values.Length).Where(n => BitConverter.DoubleToInt64Bits(values[n]) != 0)];
        frame.Int(values.Length).Ints(at).Doubles([.. at.Select(n => values[n])]);
    }

    private static double[] Sparse(ref FrameReader frame)
    {
        double[] values = new double[frame.Int()];
        int[] at = frame.Ints();
        double[] given = frame.Doubles();
        for (int n = 0; n < at.Length; n++)
        {
            values[at[n]] = given[n];
        }

        return values;
    }
}
