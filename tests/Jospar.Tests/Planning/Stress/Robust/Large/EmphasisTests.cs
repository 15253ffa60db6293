using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Stress.Robust;
using Jospar.Planning.Stress.Robust.Large;

namespace Jospar.Tests.Planning.Stress.Robust.Large;

public sealed class EmphasisTests
{
    [Theory]
    [InlineData(Bound.AtLeast, 200, 0.05)]
    [InlineData(Bound.AtLeast, -200, 0.05)]
    [InlineData(Bound.AtMost, 200, -0.05)]
    [InlineData(Bound.AtMost, 0, 0.0)]
    public void All_OfAPromise_AsksForMoreOfIt(Bound bound, int level, double more)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[1] with { Bound = bound, Level = level }] };
        var model = ProgrammeModel.Of(PlanningProblem.Of(programme));

        var raised = Emphasis.All(model, new double[model.Model.ColumnCount], new RobustOptions(Directions: 1)).Single();

        Assert.Equal("higher-5%", raised.Name);
        var (least, most) = RowOf(model);
        bool isLeast = bound == Bound.AtLeast;
        var (raisedLeast, raisedMost) = RowOf(raised.Model);
        Assert.Equal((isLeast ? least : most) + more, isLeast ? raisedLeast : raisedMost, 1e-9);
        Assert.Equal(isLeast ? most : least, isLeast ? raisedMost : raisedLeast);
    }

    private static (double Lower, double Upper) RowOf(ProgrammeModel model)
    {
        int row = model.Model.Constraints.Single(block => block.Name == TargetShortfall.Name)[0];
        return (model.Model.Rows.Lower.Span[row], model.Model.Rows.Upper.Span[row]);
    }
}
