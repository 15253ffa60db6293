namespace Jospar.Planning.Comparison;

/// <summary>A figure that stands beside the goals of every plan.</summary>
public enum ComparedFigure
{
    /// <summary>Projects launched, committed ones included.</summary>
    Launches,

    /// <summary>Weighted relative shortfall of the targets that both programmes make alike, in weight.</summary>
    Shortfall,

    /// <summary>Present value, money of the first year.</summary>
    Value,

    /// <summary>What demand that is not served costs, present value, money of the first year.</summary>
    UnservedCost,

    /// <summary>Direct jobs in the last year.</summary>
    Jobs,

    /// <summary>Indirect jobs in the last year, low end; empty where no region knows them.</summary>
    IndirectJobsLow,

    /// <summary>The same, high end.</summary>
    IndirectJobsHigh,

    /// <summary>Most construction jobs in one year.</summary>
    PeakConstructionJobs,

    /// <summary>Capital spent in the plan's years, money.</summary>
    Investment,

    /// <summary>What funds disburse in the plan's years, money.</summary>
    PublicMoney,

    /// <summary>Investment less public money, money.</summary>
    PrivateMoney,
}
