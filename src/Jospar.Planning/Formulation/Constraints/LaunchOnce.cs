namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// A project starts at most once, at one site.
/// Equation: <c>Σ_{s,t} u[p,s,t] ≤ 1</c> for each project p that has more than one possible start.
/// Shape: [project]. Unit: launches.
/// Binds when: another site or year would be worth a launch of its own.
/// Its dual means: nothing that can be had more of; it is not reported as a price.
/// </summary>
internal sealed class LaunchOnce : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "launch_once";

    /// <inheritdoc/>
    public string Stem => Name;

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var starts = draft.Problem.Starts;
        int[] projects = [.. Enumerable.Range(0, draft.Problem.Programme.Projects.Length)
            .Where(project => starts.EndOf(project) - starts.FirstOf(project) > 1)];
        draft.Builder.BeginConstraints(Stem, row => draft.Problem.Programme.Projects[projects[row]].Id.Value);
        foreach (int project in projects)
        {
            draft.Builder.BeginRow(double.NegativeInfinity, 1.0);
            for (int start = starts.FirstOf(project); start < starts.EndOf(project); start++)
            {
                draft.Builder.AddTerm(draft.Columns.Launch[start], 1.0);
            }
        }
    }
}
