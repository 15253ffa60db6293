using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Tests.Planning.Search;

public sealed class PointReaderTests
{
    // Of a large plant a rounding of its launch is an amount that counts, and no such plant stands.
    [Theory]
    [InlineData(1e-6, false)]
    [InlineData(1 - 1e-6, true)]
    public void Read_OfALaunchWithinTheSolversTolerance_HasWhatRunsOnItOnlyWhereItIsOne(double launched, bool isThere)
    {
        var programme = SmallProgramme.Create();
        var model = ProgrammeModel.Of(PlanningProblem.Of(programme));
        double[] point = new double[model.Model.ColumnCount];
        Array.Fill(point, 0.01, model.Columns.Activity.First, model.Columns.Activity.Count);
        var mill = model.Problem.Units.All.First(unit => unit.Project >= 0 && programme.Projects[unit.Project].Id.Value == "third-mill");
        point[model.Columns.Launch[mill.FirstStart]] = launched;

        var decisions = PointReader.Read(model, point);

        var standing = programme.Facilities.Select(facility => UnitId.FromFacility(facility.Id));
        var running = decisions.Activities.Where(row => row.Amount > 0m).Select(row => row.Unit).Except(standing);
        Assert.Equal(isThere ? [mill.Id] : [], running);
        Assert.NotEmpty(PlanAccounts.Of(programme, decisions).Targets);
    }
}
