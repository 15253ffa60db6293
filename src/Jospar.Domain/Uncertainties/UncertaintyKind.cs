namespace Jospar.Domain;

/// <summary>What may turn out otherwise than the tables say.</summary>
public enum UncertaintyKind
{
    /// <summary>Prices of a commodity, import, export and domestic alike; a relative change by year.</summary>
    Price,

    /// <summary>What a project costs to build; a relative change.</summary>
    CapitalCost,

    /// <summary>How many years later a project starts.</summary>
    Delay,

    /// <summary>Whether a sponsor drops out, so that the project never starts.</summary>
    DropOut,

    /// <summary>New money of a fund; a relative change by year.</summary>
    FundInflow,

    /// <summary>What households and existing industry need; a relative change by year.</summary>
    Demand,

    /// <summary>How much of its capacity a unit reaches; a relative change, never above nothing.</summary>
    Output,
}
