using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// While an obligation holds, producers export only what they need not offer at home, unless processors are full.
/// Equation, for each obliged commodity k and year y: <c>exports ≤ (1 − share) · output + M · z[k,y]</c>
/// and <c>use ≥ Σ_i |ρ_ik| · capacity_i · ramp · on − most use · (1 − z[k,y])</c>, with exports what arrives at the world,
/// output what units make and places extract, use what units take, all over the country, and M more than can be exported beyond
/// the offer: <c>share · most output</c>, or, where imports may be sent on, ten times what the country could make, take and need.
/// Shape: [commodity, year, offer or full]. Unit: the commodity's a year.
/// Binds when: the world pays more than processors at home are worth.
/// Its dual means: what exporting one unit more of the commodity in that year would add to the value; it is not reported
/// as a price, since no thing is scarce; that of a resource of the commodity itself counts what its row then lets out.
/// </summary>
internal sealed class DomesticSupply : IConstraint
{
    /// <summary>Stem of the constraint.</summary>
    public const string Name = "domestic_supply";

    // Of imports sent on, no more than so many times what the country could make, take and need of the good, whatever is launched and when.
    private const double TimesSentOn = 10.0;

    /// <summary>Rows for each obliged commodity and year: the offer, then whether processors are full.</summary>
    public const int RowsEach = 2;

    /// <inheritdoc/>
    public string Stem => Name;

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft)
    {
        var problem = draft.Problem;
        int[] binding = [.. BindingOf(problem)];
        draft.Builder.BeginConstraints(Stem, row =>
            $"{draft.Columns.ProcessorsFull.Label(binding[row / RowsEach])},{(row % RowsEach == 0 ? "offer" : "full")}");
        foreach (int at in binding)
        {
            int offer = AddOffer(draft, at);
            draft.Meanings.Add(MeaningOf(problem, problem.Obliged[at], offer));
            AddFull(draft, at);
        }
    }

    /// <summary>
    /// The obliged commodities and years that have rows, in their order: those of which anything can be exported, and that some unit may
    /// take; where none may, processors are full.
    /// </summary>
    internal static IEnumerable<int> BindingOf(PlanningProblem problem) => Enumerable.Range(0, problem.Obliged.Length)
        .Where(at => problem.Flows.Any(flow => IsExport(problem, flow, problem.Obliged[at]))
            && Enumerable.Range(0, problem.Units.All.Length).Any(unit => RateOf(problem, unit, problem.Obliged[at].Commodity) < 0.0));

    /// <summary>Whether any of an obliged commodity can be imported in the year.</summary>
    internal static bool IsImported(PlanningProblem problem, ObligedYear obliged) => problem.Flows.Any(flow =>
        flow.Commodity == obliged.Commodity && flow.Year == obliged.Year && problem.Index.IsWorld[problem.Routes[flow.Route].From]);

    private static bool IsExport(PlanningProblem problem, RouteYear flow, ObligedYear obliged) =>
        flow.Commodity == obliged.Commodity && flow.Year == obliged.Year
        && problem.Index.IsWorld[problem.Routes[flow.Route].To];

    // Without its offer an obligation asks for nothing: processors may then count as not full.
    private RowMeaning MeaningOf(PlanningProblem problem, ObligedYear obliged, int row)
    {
        var commodity = problem.Programme.Commodities[obliged.Commodity].Id;
        var year = problem.Index.YearAt(obliged.Year);
        var named = problem.Programme.Obligations.First(obligation => obligation.Commodity == commodity && obligation.HoldsIn(year));
        string share = named.Share.ToString("0.############", CultureInfo.InvariantCulture);
        return new RowMeaning(
            row, Stem, commodity.Value, year, null, 0.0, $"obligation to offer {share} of {commodity} at home from {named.From}");
    }

    private static int AddOffer(ModelDraft draft, int at)
    {
        var problem = draft.Problem;
        var obliged = problem.Obliged[at];
        int row = draft.Builder.BeginRow(double.NegativeInfinity, 0.0);
        for (int i = 0; i < problem.Flows.Length; i++)
        {
            if (IsExport(problem, problem.Flows[i], obliged))
            {
                draft.Builder.AddTerm(draft.Columns.Sent[i], problem.Routes[problem.Flows[i].Route].Arriving);
            }
        }

        AddOutput(draft, obliged);
        double beyond = IsImported(problem, obliged) ? TimesSentOn * SizeOf(problem, obliged) : obliged.Share * MostOutputOf(problem, obliged);
        draft.Builder.AddTerm(draft.Columns.ProcessorsFull[at], -beyond);
        return row;
    }

    private static void AddOutput(ModelDraft draft, ObligedYear obliged)
    {
        foreach (var (activity, rate) in MakersOf(draft.Problem, obliged))
        {
            draft.Builder.AddTerm(draft.Columns.Activity[activity], -(1.0 - obliged.Share) * rate);
        }

        foreach (int resource in ResourcesOf(draft.Problem, obliged))
        {
            draft.Builder.AddTerm(draft.Columns.Extracted[resource], -(1.0 - obliged.Share));
        }
    }

    /// <summary>The activities that make an obliged commodity in the year, and how much per activity.</summary>
    internal static IEnumerable<(int Activity, double Rate)> MakersOf(PlanningProblem problem, ObligedYear obliged) =>
        Enumerable.Range(0, problem.Activities.Length)
            .Where(i => problem.Activities[i].Year == obliged.Year)
            .Select(i => (i, RateOf(problem, problem.Activities[i].Unit, obliged.Commodity)))
            .Where(maker => maker.Item2 > 0);

    /// <summary>The resources of an obliged commodity in the year.</summary>
    internal static IEnumerable<int> ResourcesOf(PlanningProblem problem, ObligedYear obliged) =>
        Enumerable.Range(0, problem.Resources.Length)
            .Where(i => problem.Resources[i].Commodity == obliged.Commodity && problem.Resources[i].Year == obliged.Year);

    // Every unit that takes the commodity counts, also one that something else keeps from running.
    private static void AddFull(ModelDraft draft, int at)
    {
        var problem = draft.Problem;
        var obliged = problem.Obliged[at];
        double existing = 0.0;
        double most = 0.0;
        var launches = new List<(int Column, double Taken)>();
        for (int u = 0; u < problem.Units.All.Length; u++)
        {
            var unit = problem.Units.All[u];
            double taken = Math.Max(0.0, -RateOf(problem, u, obliged.Commodity));
            double mostTaken = taken * problem.Units.MostActivity(unit, obliged.Year);
            most += mostTaken;
            existing += unit.Facility >= 0 ? mostTaken : 0.0;
            for (int start = unit.FirstStart; taken > 0 && start < unit.EndStart; start++)
            {
                double capacity = problem.Units.ActivityOf(unit, start, obliged.Year);
                if (capacity > 0)
                {
                    launches.Add((draft.Columns.Launch[start], taken * capacity));
                }
            }
        }

        draft.Builder.BeginRow(existing - most, double.PositiveInfinity);
        for (int i = 0; i < problem.Activities.Length; i++)
        {
            double rate = problem.Activities[i].Year == obliged.Year ? RateOf(problem, problem.Activities[i].Unit, obliged.Commodity) : 0.0;
            if (rate < 0)
            {
                draft.Builder.AddTerm(draft.Columns.Activity[i], -rate);
            }
        }

        foreach (var (column, taken) in launches)
        {
            draft.Builder.AddTerm(column, -taken);
        }

        draft.Builder.AddTerm(draft.Columns.ProcessorsFull[at], -most);
    }

    /// <summary>What could be made and extracted of an obliged commodity in the year at all.</summary>
    internal static double MostOutputOf(PlanningProblem problem, ObligedYear obliged) =>
        MakersOf(problem, obliged).Select(maker => maker.Rate * problem.Activities[maker.Activity].Most)
            .Concat(ResourcesOf(problem, obliged).Select(resource => problem.Resources[resource].Amount))
            .Sum();

    // From the programme's data alone: what is possible of it changes with commitments, facts and whatever else rules starts out.
    private static double SizeOf(PlanningProblem problem, ObligedYear obliged)
    {
        var programme = problem.Programme;
        var (commodity, year) = (programme.Commodities[obliged.Commodity].Id, problem.Index.YearAt(obliged.Year));
        return programme.Facilities.Where(facility => facility.RunsIn(year)).Sum(facility => MovedBy(problem, facility.Process, commodity) * (double)facility.Capacity)
            + programme.Projects.Sum(project => project.Process is { } process ? MovedBy(problem, process, commodity) * (double)project.Capacity : 0.0)
            + Supply.Resources(problem.Index, isEased: false).Concat(problem.Demands)
                .Where(supply => supply.Commodity == obliged.Commodity && supply.Year == obliged.Year)
                .Sum(supply => supply.Amount);
    }

    // What a process makes and takes of a commodity per activity.
    private static double MovedBy(PlanningProblem problem, ProcessId process, CommodityId commodity) =>
        problem.Programme.Processes[problem.Index.Processes[process]].Recipe.Where(item => item.Commodity == commodity).Sum(item => Math.Abs((double)item.PerActivity));

    /// <summary>What a unit makes (or takes, negative) of a commodity per activity.</summary>
    internal static double RateOf(PlanningProblem problem, int unit, int commodity)
    {
        var recipe = problem.Index.Recipes[problem.Units.All[unit].Process];
        double rate = 0.0;
        for (int entry = 0; entry < recipe.Commodities.Length; entry++)
        {
            rate += recipe.Commodities[entry] == commodity ? recipe.Rates[entry] : 0.0;
        }

        return rate;
    }
}
