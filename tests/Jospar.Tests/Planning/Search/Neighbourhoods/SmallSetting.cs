using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

/// <summary>What the search for value looks in, of a small programme; its shortfall is held at a level so high that nothing is asked.</summary>
internal sealed class SmallSetting
{
    private const double NothingAsked = 1e6;

    private SmallSetting(ProgrammeModel model, ISolver solver, ValueSetting setting) => (Model, Solver, Setting) = (model, solver, setting);

    public ProgrammeModel Model { get; }

    public ISolver Solver { get; }

    public ValueSetting Setting { get; }

    /// <summary>The random programmes of some seeds, but for those that nothing is possible in.</summary>
    public static IEnumerable<(int Seed, SmallSetting Small)> Of(IEnumerable<int> seeds) => Of(seeds, RandomProgramme.Create);

    /// <summary>Programmes that <paramref name="create"/> makes of some seeds, but for those that nothing is possible in.</summary>
    public static IEnumerable<(int Seed, SmallSetting Small)> Of(IEnumerable<int> seeds, Func<int, Programme> create)
    {
        foreach (int seed in seeds)
        {
            var model = ProgrammeModel.Of(PlanningProblem.Of(create(seed)));
            using var solver = Optimisation.NativeHighs.Open();
            var held = HeldModel.Of(model, NothingAsked, penalty: 1.0);
            using var session = solver.Open(held.Model);
            session.SetIntegrality(enforced: false);
            var whole = session.Solve(new SolveOptions());
            if (whole.Termination == Termination.Optimal)
            {
                var places = new ColumnPlaces(model, held.Model.ColumnCount);
                yield return (seed, new SmallSetting(model, solver, ValueSetting.Of(held, whole, places, solver, new PlannerOptions())));
            }
        }
    }

    /// <summary>The relaxation with its cuts.</summary>
    public RelaxedModel Relax() => Relaxation.Of(Setting.Held, Setting.Priced, Solver, Setting.Options, CancellationToken.None)!;

    /// <summary>The plan of some launches.</summary>
    public Incumbent? PlanOf(double[] launches) =>
        new Completion(Setting.Held, Solver, Setting.Options, elsewhere: null).Of(launches, limit: null, CancellationToken.None);

    /// <summary>Every choice of launches with its plan.</summary>
    public IEnumerable<Incumbent> Plans()
    {
        foreach (double[] choice in LaunchChoices.Of(Model.Problem))
        {
            double[] point = new double[Setting.Held.Model.ColumnCount];
            for (int start = 0; start < choice.Length; start++)
            {
                point[Model.Columns.Launch[start]] = choice[start];
            }

            if (PlanOf(point) is { } plan)
            {
                yield return plan;
            }
        }
    }
}
