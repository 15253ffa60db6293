namespace Jospar.Planning.Search;

/// <summary>What the planner is doing.</summary>
public enum SearchStep
{
    /// <summary>Turning the programme into a model.</summary>
    Build,

    /// <summary>Looking for the least shortfall.</summary>
    Shortfall,

    /// <summary>Looking for the greatest value.</summary>
    Value,

    /// <summary>Working out exact amounts and the prices of scarce things, launches fixed.</summary>
    Prices,

    /// <summary>Recomputing every rule from the plan and the programme alone.</summary>
    Verify,

    /// <summary>Finding out which rules of an impossible programme clash.</summary>
    Diagnose,

    /// <summary>Finding out which fact made which change of a plan that is made again.</summary>
    Attribute,
}
