using System.Globalization;
using Jospar.Optimisation;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;

namespace Jospar.Planning.Stress.Cold;

/// <summary>How much quicker draws are with sessions kept alive than built and solved from cold, one thread each.</summary>
/// <param name="Draws">Draws measured in both ways.</param>
/// <param name="WarmSeconds">Seconds a draw with sessions kept alive, their opening left out.</param>
/// <param name="ColdSeconds">Seconds a draw from cold: the programme changed, its model built as <c>jospar plan</c> builds it, launches fixed.</param>
/// <param name="LeanSeconds">The same where projects that the plan does not launch are left out of the model first.</param>
/// <param name="LargestDifference">The largest difference of a draw's shortfall or value between the two, as a share of its size.</param>
public sealed record ColdMeasurement(int Draws, double WarmSeconds, double ColdSeconds, double LeanSeconds, double LargestDifference)
{
    /// <summary>How many times as long a draw takes from cold.</summary>
    public double Ratio => ColdSeconds / WarmSeconds;

    /// <summary>Measures the first <paramref name="draws"/> draws both ways; fewer where it is cancelled, nothing where it is at once.</summary>
    public static ColdMeasurement? Of(
        StressSubject subject, ISolver solver, TimeProvider time, int seed, int draws, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var times = new Times();
        try
        {
            Measure(subject, solver, time, seed, draws, times, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was measured until then counts.
        }

        return times.Draws == 0 ? null : times.Measured;
    }

    /// <summary>In one line of words.</summary>
    public string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{WarmSeconds * 1000.0:0.0} ms a draw, {ColdSeconds * 1000.0:0.0} ms built and solved from cold: {Ratio:0.0} times as long ({LeanSeconds / WarmSeconds:0.0} times without idle projects; {Draws} draws each; answers differ by at most {LargestDifference:0.#e0})");

    private static void Measure(
        StressSubject subject, ISolver solver, TimeProvider time, int seed, int draws, Times times, CancellationToken cancellation)
    {
        using var warm = new WarmResponse(subject, solver, cancellation: cancellation);
        var cold = new ColdResponse(subject, solver, isWhole: true);
        var lean = new ColdResponse(subject, solver);
        var slacks = cold.Slacks(warm.Slacks, cancellation);
        for (int draw = 0; draw < draws; draw++)
        {
            cancellation.ThrowIfCancellationRequested();
            long began = time.GetTimestamp();
            var one = warm.To(DrawnWorld.Of(subject.Draws, seed, draw, _ => false), cancellation);
            var warmTime = time.GetElapsedTime(began);
            began = time.GetTimestamp();
            var other = cold.To(DrawnWorld.Of(subject.Draws, seed, draw, _ => false), slacks, cancellation).Outcome;
            var coldTime = time.GetElapsedTime(began);
            began = time.GetTimestamp();
            lean.To(DrawnWorld.Of(subject.Draws, seed, draw, _ => false), slacks, cancellation);
            times.Add(warmTime, coldTime, time.GetElapsedTime(began), Math.Max(Difference(one.Shortfall, other.Shortfall), Difference(one.Value, other.Value)));
        }
    }

    private static double Difference(decimal one, decimal other) => (double)(Math.Abs(one - other) / Math.Max(1m, Math.Abs(other)));

    private sealed class Times
    {
        private TimeSpan _warm;
        private TimeSpan _cold;
        private TimeSpan _lean;
        private double _largest;

        public int Draws { get; private set; }

        public ColdMeasurement Measured => new(Draws, _warm.TotalSeconds / Draws, _cold.TotalSeconds / Draws, _lean.TotalSeconds / Draws, _largest);

        public void Add(TimeSpan warm, TimeSpan cold, TimeSpan lean, double difference)
        {
            Draws++;
            _warm += warm;
            _cold += cold;
            _lean += lean;
            _largest = Math.Max(_largest, difference);
        }
    }
}
