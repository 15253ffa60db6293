using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>The tables of a plan, each sorted by its first columns.</summary>
public sealed record PlanTables(
    ImmutableArray<LaunchRow> Launches,
    ImmutableArray<ActivityRow> Activities,
    ImmutableArray<FlowRow> Flows,
    ImmutableArray<TradeRow> Trade,
    ImmutableArray<ExtractionRow> Extraction,
    ImmutableArray<DemandServedRow> Demands,
    ImmutableArray<DiscardRow> Discards,
    ImmutableArray<StockUseRow> StockUse,
    ImmutableArray<LinkUseRow> LinkUse,
    ImmutableArray<FundCashFlowRow> FundCashFlows,
    ImmutableArray<JobsRow> Jobs,
    ImmutableArray<TargetProgressRow> TargetProgress,
    ImmutableArray<SponsorValueRow> SponsorValues,
    ImmutableArray<ScarcityPriceRow> ScarcityPrices,
    ImmutableArray<DomesticSupplyRow> DomesticSupply,
    ImmutableArray<NotLaunchedRow> NotLaunched);
