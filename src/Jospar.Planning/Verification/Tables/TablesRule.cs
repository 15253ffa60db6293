
namespace Jospar.Planning.Verification.Tables;

/// <summary>
/// Every row that a plan reports follows from its decisions, and no row is missing. Scarcity prices come from the solver
/// and are not checked.
/// </summary>
internal sealed class TablesRule(SponsorOpinion opinion, MeasureByYear measures) : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "tables";

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        new DecisionTables(evidence, opinion).Check(meter);
        new FlowTables(evidence).Check(meter);
        new LaunchTables(evidence).Check(meter);
        new MeasureTables(evidence, measures).Check(meter);
        new SponsorTables(evidence, opinion, measures).Check(meter);
    }
}
