using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Planning.Alternatives;

/// <summary>Pushes a plan in one direction after the other; no answer depends on those before it.</summary>
public sealed class DirectionSearch
{
    /// <summary>How many choices of launches are tried in a direction at most.</summary>
    public const int MostChoices = 400;

    // Work is counted in nodes and choices, so that a run without a time limit can be repeated.
    private const long MostNodes = 2_000;
    private const int MostRounds = 3;
    private const double Gap = 0.005;

    private readonly NearOptimalModel _near;
    private readonly TimeProvider _time;

    // Measures of a model are worked out when first asked for.
    private readonly Lock _measuring = new();

    /// <summary>
    /// Makes <paramref name="plan"/> ready. Throws <see cref="RuledOutLaunchException"/> where it is none of the programme's,
    /// <see cref="SolverFailedException"/> where the solver fails.
    /// </summary>
    public DirectionSearch(ISolver solver, TimeProvider time, Programme programme, Plan plan, DirectionQuestion question)
        : this(new NearOptimalModel(solver, programme, plan, (question ?? throw new ArgumentNullException(nameof(question))).Options), time)
    {
    }

    internal DirectionSearch(NearOptimalModel near, TimeProvider time) => (_near, _time) = (near, time);

    /// <summary>
    /// Pushes as far as both goals and the limits allow; the plan's own decisions at worst. <paramref name="tried"/> hears how many
    /// choices of launches were tried. Several threads may ask at once, where the solver can.
    /// </summary>
    public DirectionAnswer Run(DirectionQuestion question, CancellationToken cancellation, Action<int>? tried = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        var vector = VectorOf(question);
        using var session = _near.Open();
        var asked = new SolveOptions(
            question.Threads, question.Seed, RelativeGap: Gap, AbsoluteGap: 1e-6, TimeLimit: question.Time, NodeLimit: MostNodes);
        var (point, bound) = new PushedSolve(_near, session, _time, tried).Run(
            vector.Costs, vector.Sense, asked, MostChoices, MostRounds, cancellation);
        return new DirectionAnswer(_near.TakenAt(point), double.IsNaN(bound) ? null : bound);
    }

    private DirectionVector VectorOf(DirectionQuestion question)
    {
        lock (_measuring)
        {
            return new DirectionVectors(_near.Model).Find(question.Direction).Vector
                ?? throw new InvalidOperationException($"The data do not give {question.Direction}.");
        }
    }
}
