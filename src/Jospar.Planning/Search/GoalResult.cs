using Jospar.Planning.Formulation.Goals;

namespace Jospar.Planning.Search;

/// <summary>What the search for one goal brought, in the solver's unit.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Best">What the best point reaches.</param>
/// <param name="Bound">What no point can beat, given the goals before it; NaN when nothing is known.</param>
/// <param name="IsProven">Whether the two are within what was asked.</param>
internal sealed record GoalResult(GoalVector Goal, double Best, double Bound, bool IsProven);
