using Jospar.Domain;
using Jospar.Planning.Search;

namespace Jospar.Planning.Replanning;

/// <summary>How to plan again.</summary>
/// <param name="From">The first year that is planned again.</param>
/// <param name="Planner">Gap, seed, threads and time limit of the whole; its hash is that of the changed package.</param>
/// <param name="Weight">
/// What one unit of change must earn: a fraction of <see cref="Weights"/>, or of the size of the value.
/// </param>
/// <param name="WithCurve">Whether the trade-off is worked out.</param>
/// <param name="MostQuestions">How often the model is asked again for the facts behind changes.</param>
public sealed record ReplanOptions(
    Year From,
    PlannerOptions Planner,
    decimal Weight = ReplanOptions.UsualWeight,
    bool WithCurve = false,
    int MostQuestions = 12)
{
    /// <summary>Twice the usual gap, so that no change is made for a gain that the plan was not proven to lack.</summary>
    public const decimal UsualWeight = 0.002m;

    /// <summary>
    /// The sum of the weights, as they were first given, of the promises that are still open; where it is empty, of those in the programme
    /// to be planned, in which what was reached of a promise is taken off its weight, too.
    /// </summary>
    public decimal? Weights { get; init; }

    /// <summary>What planning again changed when the plan was made; empty where it is the first.</summary>
    public Replan? Earlier { get; init; }
}
