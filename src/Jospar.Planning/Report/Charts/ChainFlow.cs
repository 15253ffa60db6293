namespace Jospar.Planning.Report.Charts;

/// <summary>What goes from one node to another in a year.</summary>
internal sealed record ChainFlow(ChainNode From, ChainNode To, decimal Amount);
