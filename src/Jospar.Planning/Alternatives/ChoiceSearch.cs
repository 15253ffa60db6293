using Jospar.Optimisation;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Alternatives;

/// <summary>
/// Goes from a plan's launches towards others that reach farther in a direction, by moves that keep both goals: one
/// project at a time, and, to where the relaxation stands, as many at once as can be.
/// </summary>
internal sealed class ChoiceSearch
{
    private const int MostPasses = 3;
    private const int MostStartsTried = 3;
    private const int Few = 3;
    private const double Least = 1e-7;

    private readonly NearOptimalModel _near;
    private readonly WarmChoices _warm;
    private readonly double[] _costs;
    private readonly double _sign;
    private readonly OwnActivity _own;
    private double[] _farthest;
    private StartChoice _choice;

    /// <summary>Begins at the plan's own launches.</summary>
    public ChoiceSearch(NearOptimalModel near, WarmChoices warm, double[] costs, ObjectiveSense sense)
    {
        _near = near;
        _warm = warm;
        _costs = costs;
        _own = new OwnActivity(near.Model, costs);
        _sign = sense == ObjectiveSense.Minimise ? -1.0 : 1.0;
        _choice = StartChoice.Of(near.Model, near.Base);
        Point = warm.Try(_choice) ?? near.Base;
        _farthest = Point;
    }

    private StartSet Starts => _near.Model.Problem.Starts;

    /// <summary>Shape: [column]. The point of the launches that it stands at.</summary>
    public double[] Point { get; private set; }

    /// <summary>Moves as many projects as it can to where they are at <paramref name="relaxed"/>; those that win nothing go first, as they make room.</summary>
    public void GoTowards(double[] relaxed)
    {
        var there = StartChoice.Of(_near.Model, relaxed);
        ChoiceMove[] moves =
        [
            .. Projects().Where(project => there.StartOf(project) != _choice.StartOf(project))
                .Select(project => MoveTo(project, there.StartOf(project)))
                .OrderBy(move => move.Gain > Least)
                .ThenBy(move => Doubt(relaxed, move.Project))
                .ThenByDescending(move => move.Gain)
                .ThenBy(move => move.Project),
        ];
        Take(moves);
    }

    /// <summary>
    /// Moves one project after the other where that wins, the most promising first, until none does, no more are tried, or
    /// <paramref name="most"/> were.
    /// </summary>
    public void Improve(int most = int.MaxValue)
    {
        int begun = _warm.Made;
        bool isEnough() => _warm.IsOver || _warm.Made - begun >= most;
        for (int pass = 0; pass < MostPasses && !isEnough(); pass++)
        {
            double before = Reached(Point);
            foreach (int project in Projects().OrderByDescending(project => Gains(project).FirstOrDefault().Gain).ThenBy(project => project).ToArray())
            {
                _ = !isEnough() && Gains(project).Any(IsTaken);
            }

            if (Reached(Point) <= before + Threshold)
            {
                break;
            }
        }
    }

    /// <summary>The farthest point it stood at: moves that win nothing are no use.</summary>
    public double[] Best => _farthest;

    /// <summary>Whether no more than a few projects win anything by a move of their own: these are tried before all others.</summary>
    public bool HasFewHopes => Projects().Count(project => Gains(project).Any()) <= Few;

    private double Threshold => Least * Math.Max(1.0, Math.Abs(Reached(Point)));

    // Halves what cannot be done at once: what cannot be done alone is left out.
    private void Take(ReadOnlySpan<ChoiceMove> moves)
    {
        if (moves.IsEmpty || _warm.IsOver)
        {
            return;
        }

        var choice = _choice.With(moves.ToArray());
        if (_warm.Try(choice) is { } point && Reached(point) >= Reached(Point) + Foreseen(moves) - Threshold)
        {
            GoTo(choice, point);
        }
        else if (moves.Length > 1)
        {
            Take(moves[..(moves.Length / 2)]);
            Take(moves[(moves.Length / 2)..]);
        }
    }

    private void GoTo(StartChoice choice, double[] point)
    {
        (_choice, Point) = (choice, point);
        if (Reached(point) > Reached(_farthest) + Threshold)
        {
            _farthest = point;
        }
    }

    // Launches that make room for others may cost what is known beforehand, and no more.
    private static double Foreseen(ReadOnlySpan<ChoiceMove> moves)
    {
        double sum = 0.0;
        foreach (var move in moves)
        {
            sum += move.Gain;
        }

        return Math.Min(0.0, sum);
    }

    private bool IsTaken(ChoiceMove move)
    {
        var choice = _choice.With([move]);
        if (_warm.Try(choice) is not { } point || Reached(point) <= Reached(Point) + Threshold)
        {
            return false;
        }

        GoTo(choice, point);
        return true;
    }

    private IEnumerable<ChoiceMove> Gains(int project) => Enumerable.Range(Starts.FirstOf(project), Starts.EndOf(project) - Starts.FirstOf(project))
        .Prepend(StartChoice.None)
        .Where(start => start != _choice.StartOf(project))
        .Select(start => MoveTo(project, start))
        .Where(move => move.Gain > Least)
        .OrderByDescending(move => move.Gain)
        .ThenBy(move => move.Start)
        .Take(MostStartsTried);

    // What a project's own plant takes of a thing is counted as gone with it; what others then do, only a try tells.
    private ChoiceMove MoveTo(int project, int start)
    {
        double gain = CostOf(start) - CostOf(_choice.StartOf(project));
        return new ChoiceMove(project, start, _sign * (start == StartChoice.None ? gain - _own.At(project, Point) : gain));
    }

    private double CostOf(int start) => start == StartChoice.None ? 0.0 : _costs[_near.Model.Columns.Launch[start]];

    private double Reached(double[] point)
    {
        double sum = 0.0;
        for (int column = 0; column < _costs.Length; column++)
        {
            sum += _costs[column] * point[column];
        }

        return _sign * sum;
    }

    // How far the relaxation is from a whole start of a project.
    private double Doubt(double[] relaxed, int project)
    {
        double most = 0.0;
        double sum = 0.0;
        for (int s = Starts.FirstOf(project); s < Starts.EndOf(project); s++)
        {
            double value = relaxed[_near.Model.Columns.Launch[s]];
            sum += value;
            most = Math.Max(most, value);
        }

        return Math.Round(sum >= 0.5 ? 1.0 - most : sum, 6);
    }

    private IEnumerable<int> Projects() => Enumerable.Range(0, _choice.Count)
        .Where(project => _near.Model.Problem.Programme.Projects[project].Commitment is null);
}
