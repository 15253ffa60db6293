namespace Jospar.Planning.Verification;

/// <summary>How well a plan keeps one family of rules.</summary>
/// <param name="Family">The family: <c>balance</c>, <c>fund_balance</c> …</param>
/// <param name="Rows">Rows checked: a place, commodity and year; a fund and year …</param>
/// <param name="LargestAbsolute">The largest violation, in the rule's own unit; 0 when there is none.</param>
/// <param name="LargestRelative">The largest violation over the size of its row's terms, at least 1.</param>
/// <param name="Where">Where the largest relative one is; empty when there is none.</param>
public sealed record FamilyCheck(string Family, int Rows, decimal LargestAbsolute, decimal LargestRelative, string? Where);
