using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// Where a commodity has a menu of discounts, the plan chooses one of them for its obligations; only projects whose sponsors
/// do not lose at the choice are launched, and what producers give up stays within the burden cap.
/// Equation: <c>Σ_m z[k,m] = 1</c>; <c>Σ_{s,t refused at m} u[p,s,t] ≤ Σ_k Σ_{m' &gt; m_k} z[k,m']</c> for each project p and
/// deepest discounts m at which a start of it loses; <c>use ≤ cap / d_m · output + most use · (1 − z[k,m])</c> for each year
/// and entry with <c>d_m · share &gt; cap</c> where anything could be made; <c>use ≤ cap / d · output</c> where a discount d so deep was
/// chosen before.
/// Shape: [commodity], [project, entries], [commodity, entry, year]. Unit: choices, launches, the commodity's a year.
/// Binds when: a project asks for a deeper discount than another aim, or the burden cap, allows.
/// Its dual means: nothing that can be had more of; it is not reported as a price.
/// </summary>
internal sealed class DiscountChoice : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "discount_choice";

    /// <inheritdoc/>
    public string Stem => Name;

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var labels = new List<string>();
        draft.Builder.BeginConstraints(Stem, row => labels[row]);
        AddChoices(draft, labels);
        AddRefusals(draft, labels);
        foreach (var obliged in draft.Problem.Obliged)
        {
            AddBurdens(draft, obliged, labels);
        }
    }

    private static void AddChoices(ModelDraft draft, List<string> labels)
    {
        var menus = draft.Problem.Discounts;
        foreach (var (first, count) in menus.Menus)
        {
            draft.Builder.BeginRow(1.0, 1.0);
            labels.Add(draft.Problem.Programme.Commodities[menus.All[first].Commodity].Id.Value);
            for (int entry = first; entry < first + count; entry++)
            {
                draft.Builder.AddTerm(draft.Columns.Discount[entry], 1.0);
            }
        }
    }

    // A project is launched once at most, so that its starts may share a row.
    private void AddRefusals(ModelDraft draft, List<string> labels)
    {
        var problem = draft.Problem;
        foreach (var refusal in problem.Refusals)
        {
            int row = draft.Builder.BeginRow(double.NegativeInfinity, 0.0);
            var project = problem.Programme.Projects[refusal.Project].Id;
            var entries = refusal.Entries.Select(entry => problem.Discounts.All[entry]).ToArray();
            labels.Add($"{project},{string.Join(',', entries.Select(entry => entry.LabelIn(problem.Index)))}");
            var taken = entries.Select(entry => problem.Programme.Commodities[entry.Commodity].Id);
            draft.Meanings.Add(new RowMeaning(
                row, Stem, project.Value, null, null, 0.0, $"discount of {string.Join(" and ", taken)} that {project} needs"));
            foreach (int start in refusal.Starts)
            {
                draft.Builder.AddTerm(draft.Columns.Launch[start], 1.0);
            }

            foreach (int entry in refusal.Deeper)
            {
                draft.Builder.AddTerm(draft.Columns.Discount[entry], -1.0);
            }
        }
    }

    private void AddBurdens(ModelDraft draft, ObligedYear obliged, List<string> labels)
    {
        var problem = draft.Problem;
        var year = problem.Index.YearAt(obliged.Year);
        var commodity = problem.Programme.Commodities[obliged.Commodity].Id;
        var holding = problem.Programme.Obligations
            .Where(obligation => obligation.Commodity == commodity && obligation.HoldsIn(year))
            .ToArray();
        var (cap, share) = (holding.Min(obligation => obligation.BurdenCap), holding.Max(obligation => obligation.Share));
        foreach (var (label, entry, discount) in DiscountsOf(problem, obliged.Commodity, holding))
        {
            // Decimals, as the cap's own rule has them: 0.2 · 0.55 of doubles is above 0.11.
            if (discount * share > cap && DomesticSupply.MostOutputOf(problem, obliged) > 0.0)
            {
                int row = AddBurden(draft, obliged, entry, (double)cap / (double)discount);
                labels.Add($"{label},{year}");
                draft.Meanings.Add(new RowMeaning(row, Stem, commodity.Value, year, null, 0.0, $"burden cap of {commodity}"));
            }
        }
    }

    // Those of the menu; where there is none, the one that was chosen before, which has no entry.
    private static (string Label, int? Entry, decimal Discount)[] DiscountsOf(PlanningProblem problem, int commodity, Obligation[] holding)
    {
        (string, int?, decimal)[] entries =
        [
            .. problem.Discounts.All
                .Select((choice, entry) => (choice, entry))
                .Where(pair => pair.choice.Commodity == commodity)
                .Select(pair => (pair.choice.LabelIn(problem.Index), (int?)pair.entry, pair.choice.Discount)),
        ];
        return entries.Length > 0 ? entries : [(problem.Programme.Commodities[commodity].Id.Value, null, holding.Max(obligation => obligation.Discount))];
    }

    private static int AddBurden(ModelDraft draft, ObligedYear obliged, int? entry, double most)
    {
        var problem = draft.Problem;
        double mostUse = problem.Activities.Where(activity => activity.Year == obliged.Year)
            .Sum(activity => activity.Most * Math.Max(0.0, -DomesticSupply.RateOf(problem, activity.Unit, obliged.Commodity)));
        int row = draft.Builder.BeginRow(double.NegativeInfinity, entry is null ? 0.0 : mostUse);
        for (int i = 0; i < problem.Activities.Length; i++)
        {
            var activity = problem.Activities[i];
            double rate = activity.Year == obliged.Year ? DomesticSupply.RateOf(problem, activity.Unit, obliged.Commodity) : 0.0;
            if (rate != 0.0)
            {
                draft.Builder.AddTerm(draft.Columns.Activity[i], rate < 0 ? -rate : -most * rate);
            }
        }

        for (int i = 0; i < problem.Resources.Length; i++)
        {
            if (problem.Resources[i].Commodity == obliged.Commodity && problem.Resources[i].Year == obliged.Year)
            {
                draft.Builder.AddTerm(draft.Columns.Extracted[i], -most);
            }
        }

        if (entry is { } chosen)
        {
            draft.Builder.AddTerm(draft.Columns.Discount[chosen], mostUse);
        }

        return row;
    }
}
