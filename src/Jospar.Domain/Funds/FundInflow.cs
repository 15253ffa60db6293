namespace Jospar.Domain;

/// <summary>New money for a fund in one year.</summary>
public sealed record FundInflow(Year Year, Money Amount, Provenance Provenance);
