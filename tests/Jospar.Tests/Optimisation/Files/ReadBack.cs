using Jospar.Optimisation;
using Jospar.Optimisation.Highs;

namespace Jospar.Tests.Optimisation.Files;

/// <summary>What HiGHS's own reader makes of a file.</summary>
internal sealed record ReadBack(int Columns, int Rows, int ModelStatus, double Objective)
{
    public static ReadBack Of(Model model, string extension, Action<Model, TextWriter> write)
    {
        using ISolver loaded = NativeHighs.Open();
        string path = Path.Combine(Path.GetTempPath(), $"jospar-{Environment.ProcessId}-{Interlocked.Increment(ref _files)}.{extension}");
        try
        {
            using (var writer = new StreamWriter(path))
            {
                write(model, writer);
            }

            return Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static int _files;

    private static ReadBack Read(string path)
    {
        using HighsHandle highs = HighsNative.Create();
        HighsOptions.Silence(highs);
        Assert.NotEqual(HighsStatus.CallError, HighsNative.ReadModel(highs, path));
        HighsNative.ResetScheduler(1);
        Assert.NotEqual(HighsStatus.CallError, HighsNative.Run(highs));
        HighsNative.ResetScheduler(1);
        HighsNative.GetDoubleInfo(highs, "objective_function_value", out double objective);
        return new ReadBack(
            HighsNative.GetColumnCount(highs),
            HighsNative.GetRowCount(highs),
            HighsNative.GetModelStatus(highs),
            objective);
    }
}
