using Jospar.Optimisation;
using Jospar.Planning.Explanation.Asking;

namespace Jospar.Planning.Alternatives;

/// <summary>
/// Says of one choice of launches after the other whether both goals can be kept with it, and how far it reaches in a
/// direction: a linear programme each, begun from the basis of the last choice that could.
/// </summary>
internal sealed class WarmChoices : IDisposable
{
    private const int Kept = 1;

    private readonly NearOptimalModel _near;
    private readonly ModelSession _session;
    private readonly SolveOptions _asked;
    private readonly SearchClock _clock;
    private readonly Action<int>? _tried;
    private readonly CancellationToken _cancellation;
    private readonly int _most;

    /// <summary>
    /// Opens the model with all but the launches fixed as the plan has it; at most <paramref name="most"/> choices are tried, and
    /// <paramref name="tried"/> hears how many were.
    /// </summary>
    public WarmChoices(
        NearOptimalModel near,
        double[] costs,
        ObjectiveSense sense,
        SolveOptions asked,
        int most,
        SearchClock clock,
        Action<int>? tried,
        CancellationToken cancellation)
    {
        _near = near;
        _asked = asked with { NodeLimit = null };
        _clock = clock;
        _tried = tried;
        _cancellation = cancellation;
        _most = most;
        _session = near.Open();
        _session.Push(costs, sense);
        _session.FixChoices(near.Base);
    }

    /// <summary>How many choices were tried.</summary>
    public int Made { get; private set; }

    /// <summary>Whether no more choices are tried.</summary>
    public bool IsOver => Made >= _most || _clock.IsOver || _cancellation.IsCancellationRequested;

    /// <summary>The point of a choice that reaches farthest; empty where both goals cannot be kept with it, or no more are tried.</summary>
    public double[]? Try(StartChoice choice)
    {
        if (IsOver)
        {
            return null;
        }

        Made++;
        _tried?.Invoke(Made);
        double[] values = choice.Values(_near.Model.Columns.Launch.Count);
        _session.Bound(_near.Model.Columns.Launch, values, values);
        _session.ReturnToBasis(Kept);
        var asked = _asked with { TimeLimit = _clock.Share(1.0) };
        var outcome = _session.Solve(
            Made == 1 ? asked.FromScratch(_near.Model.Model.ColumnCount) : asked, isWhole: false, start: null, _cancellation);
        if (outcome is not { Termination: Termination.Optimal, Point: PointStatus.Feasible })
        {
            return null;
        }

        _session.KeepBasis(Kept);
        return outcome.Primal;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();
}
