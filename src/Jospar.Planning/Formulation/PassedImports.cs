using Jospar.Domain;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Formulation;

/// <summary>
/// How much of an obliged good that is imported may be sent on where processors are full: as much as a plan's own model
/// allows, which counts what can be made of it in the programme, whatever is launched. Of a good that is not imported, all that there is may go.
/// </summary>
internal static class PassedImports
{
    /// <summary>The sets <paramref name="problem"/>, with the most output of such goods that plans of <paramref name="planned"/> go by.</summary>
    public static PlanningProblem Settle(PlanningProblem problem, Programme planned)
    {
        var imported = problem.Obliged.Where(obliged => DomesticSupply.IsImported(problem, obliged)).ToHashSet();
        if (imported.Count == 0)
        {
            return problem;
        }

        var whole = PlanningProblem.Of(planned);
        return problem.WithObliged(
        [
            .. problem.Obliged.Select(obliged => imported.Contains(obliged)
                ? obliged with { MostOutput = DomesticSupply.MostOutputOf(whole, obliged) }
                : obliged),
        ]);
    }
}
