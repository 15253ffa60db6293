using Jospar.Optimisation;
using Jospar.Optimisation.Files;

namespace Jospar.Tests.Optimisation.Files;

public sealed class LpWriterTests
{
    [Theory]
    [InlineData(ObjectiveSense.Minimise)]
    [InlineData(ObjectiveSense.Maximise)]
    public void Write_EveryKindOfColumnAndRow_IsReadBackWithTheSameOptimum(ObjectiveSense sense)
    {
        Model model = FileModels.Everything(sense);
        var read = ReadBack.Of(model, "lp", LpWriter.Write);
        using ISolver solver = NativeHighs.Open();
        using ISolverSession session = solver.Open(model);
        SolveOutcome outcome = session.Solve(new SolveOptions(RelativeGap: 0, AbsoluteGap: 0));

        Assert.Equal(Termination.Optimal, outcome.Termination);
        Assert.Equal(7, read.ModelStatus);
        Assert.Equal(outcome.Objective, read.Objective, 6);
        Assert.Equal(model.ColumnCount, read.Columns);
        Assert.Equal(model.RowCount + 1, read.Rows); // The range is two rows.
    }

    [Fact]
    public void Write_SmallModel_IsTheTextThatAPersonWouldWrite()
    {
        var text = new StringWriter();
        LpWriter.Write(Small.Production(), text);

        Assert.Equal(
            """
            Maximize
             objective: 3 make(0) + 2 make(1) + 10
            Subject To
             capacity(0): make(0) + make(1) <= 4
             capacity(1): make(0) + 3 make(1) <= 9
            Bounds
             0 <= make(0) <= 3
            End

            """.ReplaceLineEndings("\n"),
            text.ToString());
    }

    [Fact]
    public void Write_LongRow_IsBrokenIntoLines()
    {
        var text = new StringWriter();
        LpWriter.Write(Small.Hard(60, 2, 1), text);

        Assert.All(text.ToString().Split('\n'), line => Assert.True(line.Length <= 120, line));
        Assert.DoesNotContain('\r', text.ToString());
    }

    [Fact]
    public void Write_LongModel_IsReadBackWithTheSameOptimum()
    {
        Model model = Small.Hard(30, 3, 6);
        using ISolver solver = NativeHighs.Open();
        using ISolverSession session = solver.Open(model);
        double expected = session.Solve(new SolveOptions(RelativeGap: 0, AbsoluteGap: 0)).Objective;

        Assert.Equal(expected, ReadBack.Of(model, "lp", LpWriter.Write).Objective, 1e-4 * expected);
    }
}
