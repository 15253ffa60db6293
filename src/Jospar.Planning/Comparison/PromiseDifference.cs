namespace Jospar.Planning.Comparison;

/// <summary>Why a promise of one plan is not weighed against one of the other.</summary>
public enum PromiseDifference
{
    /// <summary>Only the first programme makes it.</summary>
    OnlyInFirst,

    /// <summary>Only the second programme makes it.</summary>
    OnlyInSecond,

    /// <summary>It is of another measure, year, bound or part of the country.</summary>
    Meaning,

    /// <summary>It adds up over years, and the two plans begin in different ones.</summary>
    Years,

    /// <summary>It is in money, at prices of another year.</summary>
    Prices,

    /// <summary>It asks for more or less, and what is missing weighs otherwise.</summary>
    Level,
}
