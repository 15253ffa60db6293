using Jospar.Optimisation;
using Jospar.Packages.Generation;
using Jospar.Planning.Formulation;

namespace Jospar.Tests.Optimisation.Highs;

public sealed class ShortLimitTests
{
    [Fact]
    public void InteriorPoints_WhosePresolveOutlastsTheLimit_AreStoppedByIt()
    {
        var model = ProgrammeModel.Of(PlanningProblem.Of(ProgrammeGenerator.Generate(new GeneratorOptions(Projects: 300, Seed: 1))));
        using var solver = NativeHighs.Open();
        using var session = solver.Open(model.Model);
        session.ChangeCosts([.. Enumerable.Range(0, model.Model.ColumnCount)], model.Value.Costs);
        session.ChangeObjective(model.Value.Sense, 0.0);
        session.SetIntegrality(enforced: false);

        var outcome = session.Solve(new SolveOptions(TimeLimit: TimeSpan.FromMilliseconds(1), Method: LpMethod.InteriorPoint));

        Assert.Equal(Termination.TimeLimit, outcome.Termination);
    }
}
