namespace Jospar.Domain;

/// <summary>The share of a project's capital cost that a fund pays, as a loan or a grant after the fund's kind.</summary>
public sealed record Financing(FundId Fund, decimal Share, Provenance Provenance);
