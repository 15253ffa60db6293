using Jospar.Domain;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// A project runs no earlier than one that it requires.
/// Equation: <c>Σ_{s, t ≤ y − b_p} u[p,s,t] ≤ Σ_{s, t ≤ y − b_q} u[q,s,t]</c> for each project p that requires q and each
/// year y in which p may begin to run, whether inside the plan or beyond it.
/// Shape: [requiring project, required project, year]. Unit: running projects.
/// Binds when: p would be worth running before q does, or without it.
/// Its dual means: nothing that can be had more of; it is not reported as a price.
/// </summary>
internal sealed class Requirement : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "requirement";

    /// <inheritdoc/>
    public string Stem => Name;

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var index = draft.Problem.Index;
        var rows = new List<(Relation Relation, int RunsFrom)>();
        foreach (var relation in draft.Problem.Programme.Relations.Where(relation => relation.Kind == RelationKind.Requires))
        {
            rows.AddRange(RunningYears(draft, index.Projects[relation.Project]).Select(year => (relation, year)));
        }

        draft.Builder.BeginConstraints(
            Stem, row => $"{rows[row].Relation.Project},{rows[row].Relation.Other},{index.YearAt(rows[row].RunsFrom)}");
        foreach (var (relation, runsFrom) in rows)
        {
            int row = draft.Builder.BeginRow(double.NegativeInfinity, 0.0);
            AddRunning(draft, index.Projects[relation.Project], runsFrom, 1.0);
            AddRunning(draft, index.Projects[relation.Other], runsFrom, -1.0);
            string rule = $"{relation.Project} requires {relation.Other}";
            draft.Meanings.Add(new RowMeaning(row, Stem, rule, null, null, 0.0, rule));
        }
    }

    private static IEnumerable<int> RunningYears(ModelDraft draft, int project)
    {
        var starts = draft.Problem.Starts;
        return Enumerable.Range(starts.FirstOf(project), starts.EndOf(project) - starts.FirstOf(project))
            .Select(start => starts.All[start].RunsFrom)
            .Distinct()
            .Order();
    }

    private static void AddRunning(ModelDraft draft, int project, int year, double coefficient)
    {
        var starts = draft.Problem.Starts;
        for (int start = starts.FirstOf(project); start < starts.EndOf(project); start++)
        {
            if (starts.All[start].RunsFrom <= year)
            {
                draft.Builder.AddTerm(draft.Columns.Launch[start], coefficient);
            }
        }
    }
}
