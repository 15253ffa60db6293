using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Explanation.Asking;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Planning.Verification;

namespace Jospar.Planning.Alternatives;

/// <summary>A plan's model in which both goals are held near the plan's: what can still be pushed, and made a plan of.</summary>
internal sealed class NearOptimalModel
{
    // In weight: what a solver leaves open.
    private const double SameShortfall = 1e-7;

    // Of the value.
    private const double SameValue = 1e-9;

    // Of a limited time, what it may take to decide anew of one plan which processors are full.
    private const double SupplyShare = 0.02;

    private readonly ISolver _solver;
    private readonly ExplainedModel _explained;
    private readonly PlannerOptions _options;
    private readonly Lazy<ProgrammeModel> _plain;

    /// <summary>
    /// The model around <paramref name="plan"/>. Throws <see cref="RuledOutLaunchException"/> where the plan is none of the
    /// programme's, <see cref="SolverFailedException"/> where its launches leave nothing that the solver can solve,
    /// <see cref="TooLargeToPushException"/> where it has more than <paramref name="mostColumns"/>.
    /// </summary>
    public NearOptimalModel(
        ISolver solver, Programme programme, Plan plan, AlternativesOptions options, int mostColumns = FixedLaunches.LeastColumnsToSplit)
    {
        _solver = solver;
        _explained = new ExplainedModel(programme, plan);
        _plain = new Lazy<ProgrammeModel>(() => PlainCapacity.Of(Model).Model);
        if (Model.Model.ColumnCount > mostColumns)
        {
            throw new TooLargeToPushException(Model.Model.ColumnCount, mostColumns);
        }

        _options = new PlannerOptions(plan.Run.GapAsked, options.Time, options.Seed, options.Threads, plan.Run.PackageHash);
        Base = FixedLaunches.Solve(Model, solver, _explained.Point, _options, CancellationToken.None)?.Primal
            ?? throw new SolverFailedException("The plan's launches leave a linear programme that the solver finds no solution of.");
        double weights = Model.Shortfall.Costs.Sum();
        double value = Model.Value.At(Base);
        Within = options.Within;
        double within = (double)options.Within;
        ShortfallLimit = Model.Shortfall.At(Base) + within * weights + GoalScale.Hair(weights);
        ValueLimit = value - within * Math.Abs(value) - 1e-9 * Math.Max(1.0, Math.Abs(value));
    }

    /// <summary>The model.</summary>
    public ProgrammeModel Model => _explained.Model;

    /// <summary>Shape: [column]. The plan as a point, its amounts the best for the value.</summary>
    public double[] Base { get; }

    /// <summary>By how much each goal may be worse than the plan's, a fraction.</summary>
    public decimal Within { get; }

    /// <summary>The most shortfall. Unit: weight.</summary>
    public double ShortfallLimit { get; }

    /// <summary>The least value. Unit: money, scaled.</summary>
    public double ValueLimit { get; }

    private SolveOptions Exact => new(Threads: _options.Threads, Seed: _options.Seed);

    /// <summary>A session of the model with both goals held, from which launches are still free.</summary>
    public ModelSession Open() => Open(Model);

    /// <summary>Shape: [0/1 decision that is taken at a point], ascending. Columns of the model.</summary>
    public ImmutableArray<int> TakenAt(double[] point) => [.. Model.Columns.Choices.SelectMany(block => Enumerable.Range(block.First, block.Count)).Where(column => point[column] > 0.5).Order()];

    /// <summary>Shape: [column]. A point that takes these 0/1 decisions and no others; nought elsewhere.</summary>
    public double[] PointOf(ImmutableArray<int> taken)
    {
        double[] point = new double[Model.Model.ColumnCount];
        foreach (int column in taken)
        {
            point[column] = 1.0;
        }

        return point;
    }

    /// <summary>Whether a point is worse than the plan: by its shortfall, or by its value where that is the same.</summary>
    public bool IsWorse(double[] point)
    {
        double missed = Model.Shortfall.At(point) - Model.Shortfall.At(Base), value = Model.Value.At(Base);
        return Math.Abs(missed) > SameShortfall ? missed > 0.0 : Model.Value.At(point) < value - SameValue * Math.Max(1.0, Math.Abs(value));
    }

    /// <summary>Whether a project starts at a point.</summary>
    public bool IsLaunched(int project, double[] point) => PartOf(project, point) > 0.5;

    /// <summary>By how much a project starts at a point, 0 to 1.</summary>
    public double PartOf(int project, double[] point)
    {
        double sum = 0.0;
        for (int s = Model.Problem.Starts.FirstOf(project); s < Model.Problem.Starts.EndOf(project); s++)
        {
            sum += point[Model.Columns.Launch[s]];
        }

        return sum;
    }

    /// <summary>Shape: [column], dense. One for every start of some projects, nought elsewhere.</summary>
    public double[] CostsOf(IEnumerable<int> projects)
    {
        double[] costs = new double[Model.Model.ColumnCount];
        foreach (int project in projects)
        {
            for (int s = Model.Problem.Starts.FirstOf(project); s < Model.Problem.Starts.EndOf(project); s++)
            {
                costs[Model.Columns.Launch[s]] = 1.0;
            }
        }

        return costs;
    }

    /// <summary>
    /// The exact point of the launches of <paramref name="point"/>, with its prices: best in the <paramref name="direction"/> where one is
    /// given, then in value, both goals kept. Empty where the rounded launches have none.
    /// </summary>
    public SolveOutcome? Refine(double[] point, DirectionVector? direction)
    {
        using var session = Open(RoundedLaunches.RoomFor(_plain.Value, point));
        session.FixChoices(point);
        if (direction is not null)
        {
            session.Push(direction.Costs, direction.Sense);
            if (SolveExactly(session, Exact.FromScratch(Model.Model.ColumnCount)) is not { } best)
            {
                return null;
            }

            session.HoldAt(direction.Costs, direction.Sense, direction.At(best.Primal));
        }

        session.Push(Model.Value);
        return SolveExactly(session, Exact.FromScratch(Model.Model.ColumnCount)) is { } worthiest ? Priced(session, Supplied(session, worthiest)) : null;
    }

    /// <summary>
    /// The verified plan of the launches of <paramref name="rough"/>, as <see cref="Refine"/> has it; empty where they have none.
    /// Throws <see cref="UnverifiedPlanException"/> where it breaks a rule.
    /// </summary>
    public MadePlan? Make(double[] rough, DirectionVector? direction) => Refine(rough, direction) is { } exact ? MadeOf(exact.Primal, exact) : null;

    /// <summary>
    /// The verified plan of a point whose amounts are the best for the value; without prices where the model is so large that they take
    /// long. Throws <see cref="UnverifiedPlanException"/> where it breaks a rule.
    /// </summary>
    public MadePlan MakeOf(double[] point)
    {
        var exact = FixedLaunches.IsQuick(Model)
            ? FixedLaunches.Solve(Model, _solver, MissedAmounts.At(Model, point), _options, CancellationToken.None)
            : null;
        return MadeOf(exact?.Primal ?? point, exact);
    }

    private MadePlan MadeOf(double[] amounts, SolveOutcome? exact)
    {
        double[] point = MissedAmounts.At(Model, amounts);
        var goals = _explained.Programme.Terms.Goals.Select(goal => new GoalResult(
            Model.VectorOf(goal), Model.VectorOf(goal).At(point), BoundOf(goal, point), IsProven: false));
        var result = new SearchResult(point, [.. goals], IsInfeasible: false, Stopped: null);
        var plan = new PlanAssembly(Model, _options, _solver.Identity).Of(result, point, exact);
        var verification = PlanVerifier.Verify(_explained.Programme, plan);
        return verification.Holds
            ? new MadePlan(point, plan.Status == PlanStatus.Proven ? plan : plan with { Status = PlanStatus.Chosen }, verification)
            : throw new UnverifiedPlanException(verification);
    }

    // What bounds the value of plans that keep as many promises as the plan says nothing of those that keep fewer.
    private double BoundOf(Goal goal, double[] point)
    {
        bool isKept = goal == Goal.Shortfall || Model.Shortfall.At(point) <= Model.Shortfall.At(Base) + SameShortfall;
        return isKept && _explained.Plan.Goals.FirstOrDefault(known => known.Goal == goal)?.Bound is { } bound
            ? (double)bound * (goal == Goal.Value ? Model.Problem.Index.MoneyScale : 1.0)
            : double.NaN;
    }

    private ModelSession Open(ProgrammeModel model) => new ModelSession(model, _solver).HandTo(session =>
    {
        session.Hold(Goal.Shortfall, ShortfallLimit);
        session.Hold(Goal.Value, ValueLimit);
        return session;
    });

    // Whether processors of an obliged good are full is no launch: what the search left of it is decided anew for the value.
    private SolveOutcome Supplied(ModelSession session, SolveOutcome searched)
    {
        if (!SupplyChoices.AreQuick(Model))
        {
            return searched;
        }

        session.Free(Model.Columns.ProcessorsFull);
        var asked = SupplyChoices.Asked(_options with { TimeLimit = SupplyShare * _options.TimeLimit });
        var decided = session.Solve(asked, isWhole: true, searched.Primal, CancellationToken.None);
        if (decided.Point == PointStatus.Feasible && Model.Value.At(decided.Primal) > Model.Value.At(searched.Primal))
        {
            session.FixChoices(decided.Primal);
            if (SolveExactly(session, Exact) is { } better)
            {
                return better;
            }
        }

        session.FixChoices(searched.Primal);
        return searched;
    }

    // A price is what something adds with the promises kept as the plan keeps them, not as far as they might have given way.
    private SolveOutcome Priced(ModelSession session, SolveOutcome worthiest)
    {
        double missed = Model.Shortfall.At(MissedAmounts.At(Model, worthiest.Primal));
        session.Hold(Goal.Shortfall, missed + GoalScale.Hair(Model.Shortfall.Costs.Sum()));
        return SolveExactly(session, Exact) ?? worthiest;
    }

    private static SolveOutcome? SolveExactly(ModelSession session, SolveOptions options) =>
        ExactSolve.FindBest(options, asked => session.Solve(asked, isWhole: false, start: null, CancellationToken.None));
}
