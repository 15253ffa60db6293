using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Planning.Verification;

namespace Jospar.Tests.Planning.Search;

/// <summary>Runs the planner with the machine's solver; every plan that comes out is verified once more.</summary>
internal static class PlannerRun
{
    public static PlanningOutcome Of(
        Programme programme,
        PlannerOptions? options = null,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        using var solver = Optimisation.NativeHighs.Open();
        var outcome = new Planner(solver, TimeProvider.System).Plan(programme, options ?? new PlannerOptions(), progress, cancellation);
        if (outcome is PlanningOutcome.Planned planned)
        {
            var verification = PlanVerifier.Verify(programme, planned.Plan);
            Assert.True(verification.Holds, verification.Worst.ToString());
        }

        return outcome;
    }

    public static Plan PlanOf(Programme programme, PlannerOptions? options = null) =>
        Assert.IsType<PlanningOutcome.Planned>(Of(programme, options)).Plan;
}
