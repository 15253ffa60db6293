using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Stress.Response;

/// <summary>
/// How much of an obliged good that is imported may be sent on where processors are full: as much as the plan's own model
/// allows, in which what was not launched could make the good, too. Of a good that is not imported, all that there is may go.
/// </summary>
internal static class PassedImports
{
    /// <summary>The sets of the launches of a plan of <paramref name="planned"/>, with that programme's most output of such goods.</summary>
    public static PlanningProblem Settle(PlanningProblem launched, Programme planned)
    {
        var imported = launched.Obliged.Where(obliged => DomesticSupply.IsImported(launched, obliged)).ToHashSet();
        if (imported.Count == 0)
        {
            return launched;
        }

        var whole = PlanningProblem.Of(planned);
        return launched.WithObliged(
        [
            .. launched.Obliged.Select(obliged => imported.Contains(obliged)
                ? obliged with { MostOutput = DomesticSupply.MostOutputOf(whole, obliged) }
                : obliged),
        ]);
    }
}
