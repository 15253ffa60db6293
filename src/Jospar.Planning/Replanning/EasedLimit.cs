using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>A limit that adds up over years and that what has begun breaks by itself, so that it was eased.</summary>
/// <param name="Limit">The limit as the changed programme has it.</param>
/// <param name="Left">What was left of it before it was eased: from this the next facts are reckoned, in the measure's unit.</param>
public sealed record EasedLimit(LimitId Limit, decimal Left);
