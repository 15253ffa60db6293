namespace Jospar.Planning.Plans.Folder;

/// <summary>Every table of a plan folder.</summary>
internal static class PlanTableSet
{
    public static readonly LaunchTable Launches = new();
    public static readonly ActivityTable Activities = new();
    public static readonly FlowTable Flows = new();
    public static readonly TradeTable Trade = new();
    public static readonly ExtractionTable Extraction = new();
    public static readonly DemandServedTable Demands = new();
    public static readonly DiscardTable Discards = new();
    public static readonly StockUseTable StockUse = new();
    public static readonly LinkUseTable LinkUse = new();
    public static readonly FundCashFlowTable FundCashFlows = new();
    public static readonly JobsTable Jobs = new();
    public static readonly TargetProgressTable TargetProgress = new();
    public static readonly SponsorValueTable SponsorValues = new();
    public static readonly ScarcityPriceTable ScarcityPrices = new();
    public static readonly DomesticSupplyTable DomesticSupply = new();
    public static readonly NotLaunchedTable NotLaunched = new();

    /// <summary>The tables in the order in which they are written.</summary>
    public static readonly PlanTable[] All =
    [
        Launches, Activities, Flows, Trade, Extraction, Demands, Discards, StockUse, LinkUse, FundCashFlows, Jobs,
        TargetProgress, SponsorValues, ScarcityPrices, DomesticSupply, NotLaunched,
    ];
}
