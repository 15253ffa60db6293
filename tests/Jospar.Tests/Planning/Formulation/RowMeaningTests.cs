using Jospar.Planning.Formulation;

namespace Jospar.Tests.Planning.Formulation;

public class RowMeaningTests
{
    [Fact]
    public void AmountIn_OfAPromiseOfNoUnservedDemand_IsItsLevel()
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(SmallProgramme.Create()));
        var promise = Assert.Single(model.Meanings, meaning => meaning.Subject == "power-cuts");

        // All that is demanded is 4 in each of three years and 6 in the last; nothing is served at nil.
        Assert.Equal(0.0, promise.AmountIn(model.Model.Rows), 9);
        Assert.Equal(18.0, promise.TakenIn(model.Model.Rows, new double[model.Model.ColumnCount]), 9);
    }
}
