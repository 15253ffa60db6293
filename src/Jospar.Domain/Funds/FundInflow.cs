namespace Jospar.Domain;

/// <summary>New money for a fund in one year.</summary>
public sealed record FundInflow(Year Year, Money Amount, Provenance Provenance)
{
    /// <summary>What running loans pay out and bring in the year otherwise than their projects' rows say; no new money.</summary>
    public LoanCorrection Correction { get; init; } = LoanCorrection.None;
}
