namespace Jospar.Domain;

/// <summary>What a reported fact says.</summary>
public enum ActualKind
{
    /// <summary>A project began to be built at a site in a year.</summary>
    Launch,

    /// <summary>A project that was to begin has not begun.</summary>
    NotStarted,

    /// <summary>The year in which a project first ran, or is now expected to.</summary>
    Startup,

    /// <summary>A project was given up.</summary>
    Dropped,

    /// <summary>Capital spent on a project in a year, money.</summary>
    Cost,

    /// <summary>What a project costs in all by the latest estimate, money.</summary>
    TotalCost,

    /// <summary>Activity of a project or a facility in a year, in its process's activity unit.</summary>
    Output,

    /// <summary>Direct jobs at a running project in a year.</summary>
    Jobs,

    /// <summary>New money that a fund received in a year.</summary>
    Inflow,

    /// <summary>What a fund paid out to a project in a year, money.</summary>
    Disbursement,

    /// <summary>What a project paid back to a fund in a year, principal and interest together, money.</summary>
    Repayment,

    /// <summary>What a fund had at the end of a year, money.</summary>
    Balance,
}
