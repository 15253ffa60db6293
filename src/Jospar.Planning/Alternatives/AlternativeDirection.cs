namespace Jospar.Planning.Alternatives;

/// <summary>What a near-optimal plan is pushed towards, while both goals stay near the plan's.</summary>
public enum AlternativeDirection
{
    /// <summary>The least that funds disburse in the plan's years, money.</summary>
    PublicMoney,

    /// <summary>The most direct jobs in the last year in the third of the regions with the least income per head.</summary>
    PoorestRegions,

    /// <summary>The least gas that units take in all years.</summary>
    Gas,

    /// <summary>The least electricity that units take in all years.</summary>
    Electricity,

    /// <summary>The fewest launches.</summary>
    Projects,

    /// <summary>The most direct jobs summed over the years, so that jobs come early, in job-years.</summary>
    EarlyJobs,
}
