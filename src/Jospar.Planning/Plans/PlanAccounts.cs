using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans.Accounts;
using Jospar.Planning.Viability;

namespace Jospar.Planning.Plans;

/// <summary>What follows from a plan's decisions, in decimal arithmetic.</summary>
/// <param name="Decisions">The decisions as the plan keeps them: sorted, in twelve significant digits, nothing left out but noise.</param>
/// <param name="Tables">Every table but the scarcity prices, which only the solver knows.</param>
/// <param name="Totals">The figures beside the goals.</param>
/// <param name="Targets">What becomes of each promise.</param>
/// <param name="Shortfall">The first goal: <c>Σ_g weight_g · h_g / scale_g</c>.</param>
public sealed record PlanAccounts(
    PlanDecisions Decisions,
    PlanTables Tables,
    PlanTotals Totals,
    ImmutableArray<TargetOutcome> Targets,
    decimal Shortfall)
{
    /// <summary>
    /// The accounts of <paramref name="decisions"/>, at the discounts that they choose; <paramref name="valuation"/> is made
    /// anew when left out. Throws <see cref="KeyNotFoundException"/> for decisions that name what the programme does not have.
    /// </summary>
    public static PlanAccounts Of(Programme programme, PlanDecisions decisions, SponsorValuation? valuation = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(decisions);
        var asked = programme;
        programme = SettledDiscounts.Of(programme, decisions.Discounts);
        valuation ??= new SponsorValuation(programme);
        var book = new AccountBook(programme, CleanDecisions.Of(programme, decisions));
        var measures = new PlanMeasures(book);
        var targets = TargetAccount.Outcomes(book, measures);
        var tables = TablesOf(book, measures, valuation, asked);
        return new PlanAccounts(
            book.Decisions, tables, TotalsAccount.Of(book, tables), targets, TargetAccount.Shortfall(programme, targets));
    }

    private static PlanTables TablesOf(AccountBook book, PlanMeasures measures, SponsorValuation valuation, Programme asked)
    {
        var sponsorValues = SponsorValueAccount.Of(book, valuation);
        return new PlanTables(
            Launches: LaunchAccount.Of(book, valuation),
            Activities: ActivityAccount.Of(book),
            Flows: FlowAccount.Of(book),
            Trade: TradeAccount.Of(book),
            Extraction: ExtractionAccount.Of(book),
            Demands: DemandAccount.Of(book),
            Discards: DiscardAccount.Of(book),
            StockUse: StockAccount.Of(book),
            LinkUse: LinkAccount.Of(book),
            FundCashFlows: FundAccount.Of(book),
            Jobs: JobsAccount.Of(book),
            TargetProgress: TargetAccount.Progress(book, measures),
            SponsorValues: sponsorValues,
            ScarcityPrices: [],
            DomesticSupply: DomesticSupplyAccount.Of(book),
            NotLaunched: NotLaunchedAccount.Of(book, sponsorValues, asked));
    }
}
