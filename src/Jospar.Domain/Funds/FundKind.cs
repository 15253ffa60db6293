namespace Jospar.Domain;

/// <summary>Whether a fund's money comes back.</summary>
public enum FundKind
{
    /// <summary>Lent and repaid with interest; repayments are lent again.</summary>
    Loan,

    /// <summary>Given.</summary>
    Grant,
}
