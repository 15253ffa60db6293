using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// A target is reached, or its shortfall says by how much it is not.
/// Equation: <c>measure_g / scale_g + h[g] ≥ level_g / scale_g</c> for each target g that asks for at least a level, and
/// <c>measure_g / scale_g − h[g] ≤ level_g / scale_g</c> where it asks for at most one; the scale is the level, or the
/// baseline where the level is nil.
/// Shape: [target]. Unit: share of the scale.
/// Binds when: the target is missed, or reached with nothing over.
/// Its dual means: what the value would gain if the promise were one unit smaller, in money of the first year.
/// </summary>
internal sealed class TargetShortfall : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "target_shortfall";

    /// <inheritdoc/>
    public string Stem => Name;

    /// <summary>What a target's shortfall is relative to, in the solver's unit; 1 where neither level nor baseline is given.</summary>
    public static double ScaleOf(PlanningProblem problem, Target target) =>
        target.Scale == 0m ? 1.0 : (double)target.Scale * MeasureUnits.ScaleOf(problem.Index, target.Measure);

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var targets = draft.Problem.Programme.Targets;
        var measure = new MeasureTerms(draft);
        draft.Builder.BeginConstraints(Stem, row => targets[row].Id.Value);
        for (int g = 0; g < targets.Length; g++)
        {
            measure.Collect(targets[g].Measure, targets[g].Filter, targets[g].Year, targets[g].Span);
            AddRow(draft, g, measure);
        }
    }

    private void AddRow(ModelDraft draft, int g, MeasureTerms measure)
    {
        var target = draft.Problem.Programme.Targets[g];
        double unit = MeasureUnits.ScaleOf(draft.Problem.Index, target.Measure);
        double scale = ScaleOf(draft.Problem, target);
        double level = ((double)target.RequiredLevel * unit - measure.Constant) / scale;
        bool isLeast = target.Bound == Bound.AtLeast;
        int row = draft.Builder.BeginRow(
            isLeast ? level : double.NegativeInfinity, isLeast ? double.PositiveInfinity : level);
        foreach (var (column, coefficient) in measure.Terms)
        {
            draft.Builder.AddTerm(column, coefficient / scale);
        }

        draft.Builder.AddTerm(draft.Columns.Shortfall[g], isLeast ? 1.0 : -1.0);
        draft.Meanings.Add(new RowMeaning(
            row, Stem, target.Id.Value, target.Year,
            MeasureText.UnitOf(draft.Problem.Programme, target.Measure, target.Filter),
            (isLeast ? -1.0 : 1.0) * unit / scale,
            $"target {target.Id}",
            measure.Constant / scale));
    }
}
