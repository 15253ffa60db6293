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
        using var warm = new WarmResponse(subject, solver);
        var cold = new ColdResponse(subject, solver, isWhole: true);
        var lean = new ColdResponse(subject, solver);
        var slacks = cold.Slacks(warm.Slacks);
        TimeSpan warmTime = TimeSpan.Zero;
        TimeSpan coldTime = TimeSpan.Zero;
        TimeSpan leanTime = TimeSpan.Zero;
        double largest = 0.0;
        int done = 0;
        for (; done < draws && !cancellation.IsCancellationRequested; done++)
        {
            long began = time.GetTimestamp();
            var one = warm.To(DrawnWorld.Of(subject.Draws, seed, done, _ => false));
            warmTime += time.GetElapsedTime(began);
            began = time.GetTimestamp();
            var other = cold.To(DrawnWorld.Of(subject.Draws, seed, done, _ => false), slacks).Outcome;
            coldTime += time.GetElapsedTime(began);
            began = time.GetTimestamp();
            lean.To(DrawnWorld.Of(subject.Draws, seed, done, _ => false), slacks);
            leanTime += time.GetElapsedTime(began);
            largest = Math.Max(largest, Math.Max(Difference(one.Shortfall, other.Shortfall), Difference(one.Value, other.Value)));
        }

        return done == 0 ? null : new ColdMeasurement(done, warmTime.TotalSeconds / done, coldTime.TotalSeconds / done, leanTime.TotalSeconds / done, largest);
    }

    /// <summary>In one line of words.</summary>
    public string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{WarmSeconds * 1000.0:0.0} ms a draw, {ColdSeconds * 1000.0:0.0} ms built and solved from cold: {Ratio:0.0} times as long ({LeanSeconds / WarmSeconds:0.0} times without idle projects; {Draws} draws each; answers differ by at most {LargestDifference:0.#e0})");

    private static double Difference(decimal one, decimal other) => (double)(Math.Abs(one - other) / Math.Max(1m, Math.Abs(other)));
}
