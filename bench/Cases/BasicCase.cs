using System.Globalization;
using Jospar.Bench.Measuring;
using Jospar.Optimisation;
using Jospar.Optimisation.Locating;

namespace Jospar.Bench.Cases;

/// <summary>
/// The "basic" problem of linopy's benchmark, up to a loaded solver: <c>min Σ 2x_ij + y_ij</c> subject to
/// <c>x_ij − y_ij ≥ i</c> and <c>x_ij + y_ij ≥ 0</c>, x and y free, i and j from 0 to n−1: 2n² columns and 2n² rows.
/// </summary>
internal static class BasicCase
{
    /// <summary>By our builder, into arrays and into the solver.</summary>
    public static void Ours(string[] arguments)
    {
        int n = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var phases = new Phases();
        var model = phases.Time("build", () => Build(n));
        using var solver = phases.Time("open", () => SolverLocator.FindHere().Open());
        using var session = phases.Time("load", () => solver.Open(model));
        phases.Say("rows", model.RowCount);
        phases.Say("columns", model.ColumnCount);
        phases.Say("solver", solver.Identity.Kind);
        phases.Finish();
    }

    /// <summary>By a file written by hand, in the format that its name says, and read by HiGHS.</summary>
    public static void ByFile(string[] arguments)
    {
        int n = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        string path = arguments[1];
        bool isLp = path.EndsWith(".lp", StringComparison.Ordinal);
        var phases = new Phases();
        phases.Time("write", () =>
        {
            using var writer = new StreamWriter(path, append: false, System.Text.Encoding.ASCII, 1 << 20);
            Action<StreamWriter, int> write = isLp ? WriteLp : WriteMps;
            write(writer, n);
            return 0;
        });
        using var highs = phases.Time("open", () => new HighsFiles());
        phases.Say("columns", phases.Time("read", () => highs.Read(path)));
        phases.Say("file MB", Math.Round(new FileInfo(path).Length / 1e6, 1));
        phases.Finish();
        File.Delete(path);
    }

    private static Model Build(int n)
    {
        var builder = new ModelBuilder(ObjectiveSense.Minimise);
        var x = builder.AddVariables("x", n * n, double.NegativeInfinity, double.PositiveInfinity);
        var y = builder.AddVariables("y", n * n, double.NegativeInfinity, double.PositiveInfinity);
        for (int k = 0; k < n * n; k++)
        {
            builder.AddCost(x[k], 2);
            builder.AddCost(y[k], 1);
        }

        builder.BeginConstraints("difference");
        for (int k = 0; k < n * n; k++)
        {
            builder.BeginRow(k / n, double.PositiveInfinity);
            builder.AddTerm(x[k], 1);
            builder.AddTerm(y[k], -1);
        }

        builder.BeginConstraints("sum");
        for (int k = 0; k < n * n; k++)
        {
            builder.BeginRow(0, double.PositiveInfinity);
            builder.AddTerm(x[k], 1);
            builder.AddTerm(y[k], 1);
        }

        return builder.Build();
    }

    private static void WriteLp(StreamWriter writer, int n)
    {
        writer.Write("min\nobj:\n");
        for (int k = 0; k < n * n; k++)
        {
            writer.Write($"+2 x{k} +1 y{k}\n");
        }

        writer.Write("st\n");
        for (int k = 0; k < n * n; k++)
        {
            writer.Write($"a{k}: +1 x{k} -1 y{k} >= {k / n}\n");
            writer.Write($"b{k}: +1 x{k} +1 y{k} >= 0\n");
        }

        writer.Write("bounds\n");
        for (int k = 0; k < n * n; k++)
        {
            writer.Write($"x{k} free\ny{k} free\n");
        }

        writer.Write("end\n");
    }

    private static void WriteMps(StreamWriter writer, int n)
    {
        writer.Write("NAME basic\nROWS\n N obj\n");
        for (int k = 0; k < n * n; k++)
        {
            writer.Write($" G a{k}\n G b{k}\n");
        }

        writer.Write("COLUMNS\n");
        for (int k = 0; k < n * n; k++)
        {
            writer.Write($" x{k} obj 2 a{k} 1\n x{k} b{k} 1\n");
        }

        for (int k = 0; k < n * n; k++)
        {
            writer.Write($" y{k} obj 1 a{k} -1\n y{k} b{k} 1\n");
        }

        writer.Write("RHS\n");
        for (int k = n; k < n * n; k++)
        {
            writer.Write($" rhs a{k} {k / n}\n");
        }

        writer.Write("BOUNDS\n");
        for (int k = 0; k < n * n; k++)
        {
            writer.Write($" FR bnd x{k}\n FR bnd y{k}\n");
        }

        writer.Write("ENDATA\n");
    }
}
