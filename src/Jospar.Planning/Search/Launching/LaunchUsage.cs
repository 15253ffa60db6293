namespace Jospar.Planning.Search.Launching;

/// <summary>What launches of a <see cref="LaunchProblem"/> are usually worth, and what they usually take of rows.</summary>
internal sealed class LaunchUsage(LaunchProblem problem)
{
    /// <summary>The mean over projects that may move of what their starts are worth on average, gain or loss. Unit: money, scaled.</summary>
    public double Worth { get; } = Math.Max(
        1e-9,
        problem.Options.Where((options, project) => options.Length > (problem.IsOptional[project] ? 0 : 1))
            .Select(options => options.Average(start => Math.Abs(problem.Worths[start]))).DefaultIfEmpty().Average());

    /// <summary>Shape: [row]. What one of a row must cost at least for what a launch usually takes of it to cost this share of its worth.</summary>
    public IEnumerable<double> LeastPrices(double share)
    {
        double[] sums = new double[problem.Rows.Length];
        int[] counts = new int[problem.Rows.Length];
        for (int entry = 0; entry < problem.Terms.Rows.Length; entry++)
        {
            sums[problem.Terms.Rows[entry]] += Math.Abs(problem.Terms.Coefficients[entry]);
            counts[problem.Terms.Rows[entry]]++;
        }

        return sums.Select((sum, row) => share * Worth / (counts[row] == 0 ? 1.0 : Math.Max(1e-12, sum / counts[row])));
    }
}
