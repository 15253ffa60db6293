using Jospar.Domain;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// At most one of two projects that exclude each other is launched.
/// Equation: <c>Σ_{s,t} u[p,s,t] + Σ_{s,t} u[q,s,t] ≤ 1</c> for each project p that excludes q.
/// Shape: [project, project]. Unit: launches.
/// Binds when: both would be worth launching.
/// Its dual means: nothing that can be had more of; it is not reported as a price.
/// </summary>
internal sealed class Exclusion : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "exclusion";

    /// <inheritdoc/>
    public string Stem => Name;

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var index = draft.Problem.Index;
        Relation[] relations = [.. draft.Problem.Programme.Relations.Where(relation => relation.Kind == RelationKind.Excludes)];
        draft.Builder.BeginConstraints(Stem, row => $"{relations[row].Project},{relations[row].Other}");
        foreach (var relation in relations)
        {
            int row = draft.Builder.BeginRow(double.NegativeInfinity, 1.0);
            AddLaunches(draft, index.Projects[relation.Project]);
            AddLaunches(draft, index.Projects[relation.Other]);
            string rule = $"{relation.Project} excludes {relation.Other}";
            draft.Meanings.Add(new RowMeaning(row, Stem, rule, null, null, 0.0, rule));
        }
    }

    private static void AddLaunches(ModelDraft draft, int project)
    {
        for (int start = draft.Problem.Starts.FirstOf(project); start < draft.Problem.Starts.EndOf(project); start++)
        {
            draft.Builder.AddTerm(draft.Columns.Launch[start], 1.0);
        }
    }
}
