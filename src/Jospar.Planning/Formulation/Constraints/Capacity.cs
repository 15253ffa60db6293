using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// A project's unit does no more than its launch allows, nor more than can ever reach or leave its place.
/// Equation: <c>a[i,y] ≤ Σ_{t ≤ y − b} min(capacity · ramp[y − t − b], room[i,y]) · u[p,s,t]</c> for each unit i, project p at
/// site s, and each year y in which it may run; room is what can be brought there and sent away with every expansion,
/// which no plan can exceed. A facility's capacity is the bound of its column.
/// Shape: [project's unit, year], where it may run. Unit: the process's activity a year.
/// Binds when: the unit runs full, or is not there.
/// Its dual means: what one more unit of capacity would be worth; it is not reported, since capacity is what a launch buys.
/// </summary>
internal sealed class Capacity : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "capacity";

    /// <inheritdoc/>
    public string Stem => Name;

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var problem = draft.Problem;
        int[] activities = [.. Enumerable.Range(0, problem.Activities.Length)
            .Where(activity => problem.Units.All[problem.Activities[activity].Unit].Project >= 0)];
        var room = problem.IsTightened ? new ActivityRoom(problem) : null;
        draft.Builder.BeginConstraints(Stem, row => draft.Columns.Activity.Label(activities[row]));
        foreach (int activity in activities)
        {
            var unit = problem.Units.All[problem.Activities[activity].Unit];
            double most = room?.MostActivity(unit, problem.Activities[activity].Year) ?? double.PositiveInfinity;
            draft.Builder.BeginRow(double.NegativeInfinity, 0.0);
            draft.Builder.AddTerm(draft.Columns.Activity[activity], 1.0);
            for (int start = unit.FirstStart; start < unit.EndStart; start++)
            {
                double capacity = Math.Min(most, problem.Units.ActivityOf(unit, start, problem.Activities[activity].Year));
                if (capacity > 0)
                {
                    draft.Builder.AddTerm(draft.Columns.Launch[start], -capacity);
                }
            }
        }
    }
}
