using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// A measure stays within a hard bound.
/// Equation: <c>measure_λ(y) ≤ level_λ</c>, or <c>≥</c>, for each limit λ and each year y (and sponsor) in which it holds
/// on its own.
/// Shape: [limit, year] or [limit, year, sponsor]. Unit: the measure's, money scaled.
/// Binds when: a region's builders, a fund's trust in one sponsor or whatever else is bounded is used up.
/// Its dual means: what the value would gain if the bound were eased by one unit, in money of the first year.
/// </summary>
internal sealed class ProgrammeLimit : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "programme_limit";

    /// <inheritdoc/>
    public string Stem => Name;

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var measure = new MeasureTerms(draft);
        var rows = new List<LimitInstance>();
        draft.Builder.BeginConstraints(Stem, row => rows[row].Label);
        foreach (var instance in LimitInstance.Of(draft.Problem.Programme))
        {
            measure.Collect(instance.Limit.Measure, instance.Filter, instance.Year, instance.Limit.Span);
            if (AddRow(draft, instance, measure))
            {
                rows.Add(instance);
            }
        }
    }

    // A bound that nothing can touch is left out, unless nothing can keep it: then its row tells the solver so.
    private bool AddRow(ModelDraft draft, LimitInstance instance, MeasureTerms measure)
    {
        var limit = instance.Limit;
        double unit = MeasureUnits.ScaleOf(draft.Problem.Index, limit.Measure);
        double level = (double)limit.Level * unit - measure.Constant;
        bool isMost = limit.Bound == Bound.AtMost;
        if (measure.Terms.Count == 0 && (isMost ? level >= 0 : level <= 0))
        {
            return false;
        }

        int row = draft.Builder.BeginRow(isMost ? double.NegativeInfinity : level, isMost ? level : double.PositiveInfinity);
        foreach (var (column, coefficient) in measure.Terms)
        {
            draft.Builder.AddTerm(column, coefficient);
        }

        draft.Meanings.Add(new RowMeaning(
            row, Stem, SubjectOf(instance), instance.Year,
            MeasureText.UnitOf(draft.Problem.Programme, limit.Measure, limit.Filter),
            isMost ? unit : -unit,
            RuleOf(draft.Problem.Programme, instance),
            measure.Constant));
        return true;
    }

    private static string SubjectOf(LimitInstance instance) => instance.Limit.Filter.Sponsor == instance.Filter.Sponsor
        ? instance.Limit.Id.Value
        : $"{instance.Limit.Id},{instance.Filter.Sponsor}";

    private static string RuleOf(Programme programme, LimitInstance instance)
    {
        var limit = instance.Limit;
        string year = limit.Year is null ? $" {instance.Year}" : string.Empty;
        string place = limit.Filter.Place is { } at ? $" in {programme.Places.First(known => known.Id == at).Name.En}" : string.Empty;
        string sponsor = instance.Filter.Sponsor is { } name ? $" for {name}" : string.Empty;
        return $"limit {NameOf(limit)}{year}{place}{sponsor}";
    }

    // The id stays beside the name: it is what the owner of the data looks for.
    private static string NameOf(Limit limit) => string.Equals(limit.Name.En, limit.Id.Value, StringComparison.OrdinalIgnoreCase)
        ? limit.Id.Value
        : $"“{limit.Name.En}” ({limit.Id})";
}
