using Jospar.Optimisation;
using Jospar.Optimisation.Files;

namespace Jospar.Tests.Optimisation.Files;

public sealed class MpsWriterTests
{
    [Theory]
    [InlineData(ObjectiveSense.Minimise)]
    [InlineData(ObjectiveSense.Maximise)]
    public void Write_EveryKindOfColumnAndRow_IsReadBackWithTheSameOptimum(ObjectiveSense sense)
    {
        Model model = FileModels.Everything(sense);
        var read = ReadBack.Of(model, "mps", MpsWriter.Write);
        using ISolver solver = NativeHighs.Open();
        using ISolverSession session = solver.Open(model);
        SolveOutcome outcome = session.Solve(new SolveOptions(RelativeGap: 0, AbsoluteGap: 0));

        Assert.Equal(7, read.ModelStatus);
        Assert.Equal(outcome.Objective, read.Objective, 6);
        Assert.Equal(model.ColumnCount, read.Columns);
        Assert.Equal(model.RowCount, read.Rows);
    }

    [Fact]
    public void Write_SmallModel_HasEverySection()
    {
        var text = new StringWriter();
        MpsWriter.Write(Small.Production(), text);

        Assert.Equal(
            """
            NAME jospar FREE
            OBJSENSE
                MAX
            ROWS
             N objective
             L capacity(0)
             L capacity(1)
            COLUMNS
             make(0) objective 3
             make(0) capacity(0) 1
             make(0) capacity(1) 1
             make(1) objective 2
             make(1) capacity(0) 1
             make(1) capacity(1) 3
            RHS
             RHS objective -10
             RHS capacity(0) 4
             RHS capacity(1) 9
            BOUNDS
             LO BOUND make(0) 0
             UP BOUND make(0) 3
            ENDATA

            """.ReplaceLineEndings("\n"),
            text.ToString());
    }
}
