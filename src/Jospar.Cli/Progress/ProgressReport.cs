namespace Jospar.Cli.Progress;

/// <summary>How far a command is.</summary>
/// <param name="Step">What it does, in words.</param>
/// <param name="Best">Objective of the best plan so far.</param>
/// <param name="Bound">What no plan can beat.</param>
/// <param name="Gap">Between the two, as a fraction.</param>
/// <param name="Detail">What else there is to say within the step, such as how much of it is done.</param>
/// <param name="Done">How much of it is done, where it can be counted.</param>
/// <param name="Total">How much there is to do.</param>
internal sealed record ProgressReport(
    string Step, double? Best = null, double? Bound = null, double? Gap = null, string? Detail = null, int? Done = null, int? Total = null);
