namespace Jospar.Planning.Plans;

/// <summary>How far a plan is proven.</summary>
public enum PlanStatus
{
    /// <summary>Every goal's gap is within what was asked for, give or take what a larger tolerance of the programme let it lose to the next goal.</summary>
    Proven,

    /// <summary>A limit or the user ended the search; the gap says how much better a plan could be at most.</summary>
    Stopped,

    /// <summary>
    /// Chosen among near-optimal plans for something else than its goals, such as its worst tenth of draws: it gives up some of
    /// them on purpose, and nothing was stopped.
    /// </summary>
    Chosen,
}
