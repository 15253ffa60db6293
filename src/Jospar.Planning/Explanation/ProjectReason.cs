namespace Jospar.Planning.Explanation;

/// <summary>The plainest reason why a project stands as it does.</summary>
public enum ProjectReason
{
    /// <summary>It was decided beforehand.</summary>
    Committed,

    /// <summary>Without it a target would be missed by more.</summary>
    CarriesTargets,

    /// <summary>Without it the value would be less.</summary>
    Earns,

    /// <summary>It is not used to the full, or worth something only together with others: no price shows what it is worth, the model has to be asked.</summary>
    WithOthers,

    /// <summary>No year of the plan lies in its window, or it has no site.</summary>
    NoStartFits,

    /// <summary>It was reported given up, so that planning again left it no year: known only where a plan was made again.</summary>
    GivenUp,

    /// <summary>Its sponsor would lose at every site in every year.</summary>
    NotViable,

    /// <summary>Its sponsor would lose at the discounts that the plan chose from menus, and not at deeper ones of them.</summary>
    NeedsDiscount,

    /// <summary>Every start alone breaks a rule: a limit, a fund's means, a stock, a requirement, an exclusion.</summary>
    RuledOut,

    /// <summary>No plan keeps every rule with it, whatever else is launched: known only where the model was asked with all others free.</summary>
    Impossible,

    /// <summary>Where it could start, what it needs does not reach it, or what it makes has no way out, even with every expansion.</summary>
    CannotRun,

    /// <summary>Other launches have taken the room that every start of it needs.</summary>
    NoRoom,

    /// <summary>There is room for it, but the promises together would be missed by more, as where one of at most so much counts it.</summary>
    MissesPromises,

    /// <summary>There is room for it, but it would bring neither the promises closer nor more value: ties go to fewer projects.</summary>
    BringsNothing,

    /// <summary>There is room for it, but it would cost more than it brings.</summary>
    Loses,

    /// <summary>It could be launched, but the goals are served no better with it, as where others do more with what it would take.</summary>
    Beaten,
}
