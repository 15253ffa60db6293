namespace Jospar.Domain;

/// <summary>What a target promises or a limit bounds.</summary>
public enum Measure
{
    /// <summary>Made by units in the year, in the commodity's unit.</summary>
    Output,

    /// <summary>Taken by units in the year (domestic processing), in the commodity's unit.</summary>
    Use,

    /// <summary>Projects that run in the year.</summary>
    RunningProjects,

    /// <summary>Direct jobs of projects that run in the year.</summary>
    DirectJobs,

    /// <summary>Direct jobs and the indirect jobs that the sectors' low multipliers add.</summary>
    TotalJobs,

    /// <summary>Construction jobs in the year.</summary>
    ConstructionJobs,

    /// <summary>Capital spent in the year, money.</summary>
    Investment,

    /// <summary>Sent to the world in the year, in the commodity's unit.</summary>
    Exports,

    /// <summary>Value of what units make less what they take at reference prices, money.</summary>
    ValueAdded,

    /// <summary>Demand not served in the year, in the commodity's unit.</summary>
    UnservedDemand,

    /// <summary>Principal of a fund's loans outstanding, and grants paid so far, at the year's end, money.</summary>
    FundExposure,
}
