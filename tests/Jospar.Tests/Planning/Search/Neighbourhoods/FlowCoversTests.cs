using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Checking;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class FlowCoversTests
{
    [Fact]
    public void Separate_AtPointsDrawnByLot_CutsOffNoPlan()
    {
        using var solver = Optimisation.NativeHighs.Open();
        int cuts = 0;
        for (int seed = 1; seed <= 40; seed++)
        {
            var model = ProgrammeModel.Of(PlanningProblem.Of(WithMillOf(capacity: 2 + seed % 8)));
            var random = new Random(seed);
            double[] somewhere = [.. Enumerable.Range(0, model.Model.ColumnCount).Select(column => model.Model.Columns.Upper.Span[column] is var upper && double.IsFinite(upper) ? random.NextDouble() * upper : random.NextDouble() * 5.0)];
            var rows = new FlowCovers(model).Separate(somewhere);
            cuts += rows.Lower.Length;

            foreach (double[] plan in PlansOf(model, solver, random))
            {
                for (int row = 0; row < rows.Lower.Length; row++)
                {
                    Assert.True(Left(rows, row, plan) <= rows.Upper.Span[row] + 1e-6, $"seed {seed}: cut {row} cuts off a plan");
                }
            }
        }

        Assert.True(cuts > 0, "no programme had anything to cut");
    }

    [Fact]
    public void Separate_AMillWithHalfASubstation_AsksForTheWholeOne()
    {
        // At full the mill takes 3 of power, the substation brings 1.5: 3 come in only when the line stands.
        var model = ProgrammeModel.Of(PlanningProblem.Of(WithMillOf(capacity: 6)));
        double[] point = new double[model.Model.ColumnCount];
        var mill = model.Problem.Units.All.Single(unit => unit.Id.Value.StartsWith("mill@zone", StringComparison.Ordinal));
        for (int i = 0; i < model.Problem.Activities.Length; i++)
        {
            point[model.Columns.Activity[i]] = model.Problem.Units.All[model.Problem.Activities[i].Unit] == mill ? 6.0 : 0.0;
        }

        for (int start = mill.FirstStart; start < mill.EndStart; start++)
        {
            point[model.Columns.Launch[start]] = start == mill.FirstStart ? 1.0 : 0.0;
        }

        var rows = new FlowCovers(model).Separate(point);

        Assert.True(rows.Lower.Length > 0);
        Assert.All(Enumerable.Range(0, rows.Lower.Length), row => Assert.True(Left(rows, row, point) > rows.Upper.Span[row]));
    }

    [Fact]
    public void Separate_WhereALinkThatNeverChokesIsWidened_CutsNothing()
    {
        var programme = WithMillOf(capacity: 6);
        var links = programme.Links.Select(link => link.Id.Value == "substation" ? link with { Capacity = null } : link);
        var model = ProgrammeModel.Of(PlanningProblem.Of(programme with { Links = [.. links] }));
        double[] full = [.. Enumerable.Range(0, model.Model.ColumnCount).Select(column => Math.Min(9.0, model.Model.Columns.Upper.Span[column]))];

        Assert.Equal(0, new FlowCovers(model).Separate(full).Lower.Length);
    }

    private static Programme WithMillOf(int capacity)
    {
        var programme = SmallProgramme.Create();
        return programme with
        {
            Projects = [.. programme.Projects.Select(project => project.Id.Value == "mill" ? project with { Capacity = capacity } : project)],
        };
    }

    // Plans far apart: the best by objectives drawn by lot.
    private static IEnumerable<double[]> PlansOf(ProgrammeModel model, ISolver solver, Random random)
    {
        for (int n = 0; n < 6; n++)
        {
            using var session = solver.Open(model.Model);
            double[] costs = [.. Enumerable.Range(0, model.Model.ColumnCount).Select(column =>
                double.IsFinite(model.Model.Columns.Upper.Span[column]) ? random.NextDouble() - 0.3 : -random.NextDouble())];
            session.ChangeCosts([.. Enumerable.Range(0, costs.Length)], costs);
            session.ChangeObjective(ObjectiveSense.Maximise, 0.0);
            var outcome = session.Solve(new SolveOptions());
            if (outcome.Point == PointStatus.Feasible && PointChecker.Check(model.Model, outcome.Primal).Largest < 1e-6)
            {
                yield return outcome.Primal;
            }
        }
    }

    private static double Left(RowArrays rows, int row, double[] point)
    {
        double sum = 0.0;
        for (int entry = rows.Starts.Span[row]; entry < rows.Starts.Span[row + 1]; entry++)
        {
            sum += rows.Coefficients.Span[entry] * point[rows.Columns.Span[entry]];
        }

        return sum;
    }
}
