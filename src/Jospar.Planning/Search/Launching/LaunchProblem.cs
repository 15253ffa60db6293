namespace Jospar.Planning.Search.Launching;

/// <summary>
/// A programme's model with all but its launches taken out: what flows at its prices at the linear optimum, units that are
/// launched running in full where that pays, zones holding what their links let in. Its linear optimum is nearly that of the
/// whole, and a choice of launches is weighed in it within microseconds; amounts are made exact afterwards.
/// </summary>
/// <param name="Worths">Shape: [start]. What a launch is worth. Unit: money, scaled.</param>
/// <param name="Constant">What is earned whatever is launched. Unit: money, scaled.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Terms">What each start takes in them.</param>
/// <param name="Options">
/// Shape: [project][option]. The starts of a project, one of which may be, or must be where it is not optional.
/// </param>
/// <param name="IsOptional">Shape: [project]. Whether it may be left out.</param>
/// <param name="Level">Where the shortfall is held. Unit: weight.</param>
/// <param name="WorthOfLevel">What one more of weight is worth there. Unit: money, scaled.</param>
/// <param name="Idlings">Units that may idle, where that gives something back that a zone has too little of.</param>
internal sealed record LaunchProblem(
    double[] Worths,
    double Constant,
    LaunchProblemRow[] Rows,
    LaunchTerms Terms,
    int[][] Options,
    bool[] IsOptional,
    double Level,
    double WorthOfLevel,
    UnitIdling[] Idlings);
