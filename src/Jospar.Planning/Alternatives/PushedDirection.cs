using Jospar.Optimisation;

namespace Jospar.Planning.Alternatives;

/// <summary>A direction on its way through a search for alternatives.</summary>
internal sealed class PushedDirection
{
    private const double Least = 1e-6;

    private AlternativePlan? _own;
    private MadePlan? _made;

    private PushedDirection(AlternativeDirection direction, DirectionVector? vector, string? lack) =>
        (Direction, Vector, Lack) = (direction, vector, lack);

    /// <summary>The direction.</summary>
    public AlternativeDirection Direction { get; }

    /// <summary>The direction over the model's columns; empty where the data do not give it.</summary>
    public DirectionVector? Vector { get; }

    /// <summary>Why the data do not give it.</summary>
    public string? Lack { get; }

    /// <summary>How far it was pushed; empty where it was not.</summary>
    public DirectionAnswer? Answer { get; set; }

    /// <summary>Whether it could be pushed, and nobody answered how far.</summary>
    public bool IsOpen => Vector is not null && Answer is null;

    /// <summary>A direction that is not pushed yet.</summary>
    public static PushedDirection Of(DirectionVectors vectors, AlternativeDirection direction)
    {
        var (vector, lack) = vectors.Find(direction);
        return new PushedDirection(direction, vector, lack);
    }

    /// <summary>Whether it came to other launches than the plan's.</summary>
    public bool MovesLaunchesOf(NearOptimalModel near) => Answer is { } answer && !answer.Taken.SequenceEqual(near.TakenAt(near.Base));

    /// <summary>Makes a plan of the answer; of several directions at once, where the solver can.</summary>
    public void Complete(NearOptimalModel near) =>
        _made = Answer is { } answer && Vector is { } vector ? near.Make(near.PointOf(answer.Taken), vector) : null;

    /// <summary>Keeps the plan that was made of it in <paramref name="pool"/>.</summary>
    public void AddTo(PlanPool pool)
    {
        if (_made is { } made && Vector is { } vector)
        {
            _own = pool.Add(AlternativesSearch.NameOf(Direction), made, vector);
        }
    }

    /// <summary>
    /// What became of it once all plans are found: a plan that was found by something else may reach farther than its own.
    /// </summary>
    public DirectionOutcome OutcomeIn(PlanPool pool, NearOptimalModel near)
    {
        if (Vector is not { } vector)
        {
            return new DirectionOutcome(Direction, "", null, null, null, null, Lack);
        }

        decimal before = vector.FigureAt(near.Base);
        if (Answer is not { } answer || _made is not { Point: var point })
        {
            return new DirectionOutcome(Direction, vector.Unit, before, null, null, null, null);
        }

        double sign = vector.Sense == ObjectiveSense.Minimise ? -1.0 : 1.0;
        var (best, bestPoint) = pool.Points
            .OrderByDescending(found => sign * vector.At(found.Point))
            .Select(found => (found.Plan, found.Point))
            .FirstOrDefault((_own!, point));
        bool isOther = sign * (vector.At(bestPoint) - vector.At(point)) > Least * Math.Max(1.0, Math.Abs(vector.At(point)));
        decimal? bound = answer.Bound is { } known ? vector.FigureOf(known) : null;
        bound = Direction == AlternativeDirection.Projects && bound is { } least ? Math.Ceiling(least - (decimal)Least) : bound;
        return new DirectionOutcome(
            Direction, vector.Unit, before, vector.FigureAt(isOther ? bestPoint : point), bound, isOther ? best : _own, null);
    }
}
