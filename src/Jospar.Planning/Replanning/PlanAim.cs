namespace Jospar.Planning.Replanning;

/// <summary>What a plan was chosen for, and so whether it may leave on purpose what is better by the goals alone.</summary>
public enum PlanAim
{
    /// <summary>Its goals alone.</summary>
    Goals,

    /// <summary>Its goals, with as few changes of an earlier plan as earn their weight.</summary>
    FewChanges,

    /// <summary>Something else among near-optimal plans, such as how it holds in bad draws.</summary>
    Other,
}
