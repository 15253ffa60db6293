using System.IO.Compression;
using System.Runtime.InteropServices;
using Jospar.Optimisation.WebAssembly;

namespace Jospar.Optimisation.Submodels;

/// <summary>
/// A <see cref="Submodel"/> as bytes, the same for the same numbers: a frame of the arrays that a solver takes, pressed, as
/// most of them repeat. Names of rows and columns do not travel.
/// </summary>
public static class SubmodelBytes
{
    /// <summary>The bytes of a submodel.</summary>
    public static byte[] Write(Submodel submodel)
    {
        ArgumentNullException.ThrowIfNull(submodel);
        var (columns, rows) = (submodel.Model.Columns, submodel.Model.Rows);
        var frame = new FrameWriter()
            .Int((int)submodel.Model.Sense)
            .Double(submodel.Model.Offset)
            .Doubles(columns.Cost.Span)
            .Doubles(columns.Lower.Span)
            .Doubles(columns.Upper.Span)
            .Ints(MemoryMarshal.Cast<VariableKind, int>(columns.Kind.Span))
            .Doubles(rows.Lower.Span)
            .Doubles(rows.Upper.Span)
            .Ints(rows.Starts.Span)
            .Ints(rows.Columns.Span)
            .Doubles(rows.Coefficients.Span)
            .Doubles(submodel.Start)
            .Int(submodel.WantsDuals ? 1 : 0);
        AddOptions(frame, submodel.Options);
        return Press(frame.Payload.Span);
    }

    /// <summary>
    /// The submodel that bytes say. Throws <see cref="InvalidDataException"/> where they are none, and
    /// <see cref="ModelRefusedException"/> where no solver would take its numbers.
    /// </summary>
    public static Submodel Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var submodel = ReadFrame(Expand(bytes));
            ModelGuard.Check(submodel.Model);
            return submodel;
        }
        catch (Exception trouble) when (trouble is ArgumentException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The bytes are no submodel.", trouble);
        }
    }

    private static Submodel ReadFrame(byte[] bytes)
    {
        var frame = new FrameReader(bytes);
        var (sense, offset) = ((ObjectiveSense)frame.Int(), frame.Double());
        var (cost, lower, upper) = (frame.Doubles(), frame.Doubles(), frame.Doubles());
        var kinds = MemoryMarshal.Cast<int, VariableKind>(frame.Ints()).ToArray();
        var (rowLower, rowUpper) = (frame.Doubles(), frame.Doubles());
        var (starts, entries, coefficients) = (frame.Ints(), frame.Ints(), frame.Doubles());
        var model = new Model(
            sense,
            offset,
            [new VariableBlock("column", 0, cost.Length, Ordinal)],
            [new ConstraintBlock("row", 0, rowLower.Length, Ordinal)],
            new ColumnArrays(cost, lower, upper, kinds),
            new RowArrays(rowLower, rowUpper, starts, entries, coefficients));
        return new Submodel(model, Start: frame.Doubles(), WantsDuals: frame.Int() == 1, Options: OptionsOf(ref frame));
    }

    // A limit that is empty is written as no number.
    private static void AddOptions(FrameWriter frame, SolveOptions options) => frame
        .Int(options.Threads)
        .Int(options.Seed)
        .Double(options.RelativeGap)
        .Double(options.AbsoluteGap)
        .Double(options.TimeLimit?.TotalSeconds ?? double.NaN)
        .Double(options.NodeLimit ?? double.NaN)
        .Int((int)options.Method)
        .Int(options.Presolve ? 1 : 0)
        .Double(options.FeasibilityTolerance)
        .Double(options.HeuristicEffort);

    private static SolveOptions OptionsOf(ref FrameReader frame) => new(
        Threads: frame.Int(),
        Seed: frame.Int(),
        RelativeGap: frame.Double(),
        AbsoluteGap: frame.Double(),
        TimeLimit: Limit(ref frame) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        NodeLimit: (long?)Limit(ref frame),
        Method: (LpMethod)frame.Int(),
        Presolve: frame.Int() == 1,
        FeasibilityTolerance: frame.Double(),
        HeuristicEffort: frame.Double());

    private static double? Limit(ref FrameReader frame)
    {
        double value = frame.Double();
        return double.IsNaN(value) ? null : value;
    }

    private static byte[] Press(ReadOnlySpan<byte> bytes)
    {
        using var pressed = new MemoryStream();
        using (var press = new DeflateStream(pressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            press.Write(bytes);
        }

        return pressed.ToArray();
    }

    private static byte[] Expand(ReadOnlyMemory<byte> bytes)
    {
        using var expanded = new MemoryStream();
        using var press = new DeflateStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        press.CopyTo(expanded);
        return expanded.ToArray();
    }

    private static string Ordinal(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
