using Jospar.Planning.Formulation;

namespace Jospar.Planning.Search;

/// <summary>
/// The shallowest discounts by which launches still pay for their sponsors. A discount makes nothing of itself, so that the
/// solver may as well choose a deeper one than the launches need; a shallower one breaks no burden cap that the deeper keeps.
/// </summary>
internal static class ShallowestDiscounts
{
    /// <summary>
    /// The <paramref name="chosen"/> entries, one of each menu, made shallower menu by menu as far as no launched start is
    /// refused.
    /// </summary>
    public static int[] Of(PlanningProblem problem, Func<int, bool> isLaunched, int[] chosen)
    {
        int[][] needs = [.. problem.Refusals.Where(refusal => refusal.Starts.Any(isLaunched)).Select(refusal => refusal.Deeper)];
        int[] kept = [.. chosen];
        for (int menu = 0; menu < kept.Length; menu++)
        {
            while (kept[menu] > problem.Discounts.Menus[menu].First)
            {
                kept[menu]--;
                if (!needs.All(deeper => deeper.Any(entry => kept.Contains(entry))))
                {
                    kept[menu]++;
                    break;
                }
            }
        }

        return kept;
    }
}
