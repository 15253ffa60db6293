using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Search.Launching;

/// <summary>
/// The rows of a model that a price stands in for: balances that trade and transport nearly fix the worth of, and links
/// that nothing can widen. What a start must have room for stays: the balances behind links that projects may widen, and
/// those links, and the balances of goods that are asked to stay.
/// </summary>
internal static class FlowLayer
{
    /// <summary>Shape: [row], with as many rows as <paramref name="rowCount"/> says. Whether a row belongs to it;
    /// balances of the commodities <paramref name="kept"/>, by index, do not.</summary>
    public static bool[] RowsOf(ProgrammeModel model, int rowCount, IReadOnlySet<int>? kept = null)
    {
        bool[] isFlow = new bool[rowCount];
        AddBalances(model, isFlow, kept ?? new HashSet<int>());
        var links = model.Model.Constraints.First(block => block.Name == LinkCapacity.Name);
        var starts = model.Model.Rows.Starts.Span;
        var columns = model.Model.Rows.Columns.Span;
        for (int row = links.First; row < links.First + links.Count; row++)
        {
            isFlow[row] = true;
            for (int entry = starts[row]; entry < starts[row + 1]; entry++)
            {
                isFlow[row] &= !model.Columns.Launch.Holds(columns[entry]);
            }
        }

        return isFlow;
    }

    private static void AddBalances(ProgrammeModel model, bool[] isFlow, IReadOnlySet<int> kept)
    {
        var problem = model.Problem;
        var widened = Enumerable.Range(0, problem.Programme.Links.Length).Where(link => problem.Room.AddedTo(link).Count > 0).ToHashSet();
        var behind = problem.Flows
            .Where(flow => widened.Contains(problem.Arcs[problem.Routes[flow.Route].Arcs[0]].Link))
            .Select(flow => (problem.Routes[flow.Route].To, flow.Commodity))
            .ToHashSet();
        var balances = model.Model.Constraints.First(block => block.Name == Balance.Name);
        Balance.TermsOf(problem, model.Columns, out var keys);
        for (int n = 0; n < keys.Count; n++)
        {
            isFlow[balances.First + n] = !kept.Contains(keys[n].Commodity) && !behind.Contains((keys[n].Place, keys[n].Commodity));
        }
    }
}
