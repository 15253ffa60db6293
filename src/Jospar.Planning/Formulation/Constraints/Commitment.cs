namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// A committed project starts exactly as committed.
/// Equation: <c>u[p,s_p,t_p] = 1</c> for each committed project p; no other start of it exists.
/// Shape: [committed project]. Unit: launches.
/// Binds when: the plan would rather not launch it, or not then and there.
/// Its dual means: nothing that can be had more of; it is not reported as a price.
/// It is a row and not a bound, so that a diagnosis can let go of it.
/// </summary>
internal sealed class Commitment : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "commitment";

    /// <inheritdoc/>
    public string Stem => Name;

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var starts = draft.Problem.Starts;
        int[] committed = [.. Enumerable.Range(0, starts.All.Length).Where(start => starts.All[start].IsCommitted)];
        string ProjectOf(int row) => draft.Problem.Programme.Projects[starts.All[committed[row]].Project].Id.Value;
        draft.Builder.BeginConstraints(Stem, ProjectOf);
        for (int n = 0; n < committed.Length; n++)
        {
            int row = draft.Builder.BeginRow(1.0, 1.0);
            draft.Builder.AddTerm(draft.Columns.Launch[committed[n]], 1.0);
            draft.Meanings.Add(new RowMeaning(row, Stem, ProjectOf(n), null, null, 0.0, $"committed {ProjectOf(n)}"));
        }
    }
}
