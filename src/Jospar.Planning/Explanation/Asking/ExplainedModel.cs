using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Accounts;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>A plan as a point of its programme's model, as far as launches and targets go.</summary>
internal sealed class ExplainedModel
{
    private readonly int[] _plannedStart;

    /// <summary>
    /// The model of <paramref name="programme"/> and the plan's place in it. Throws <see cref="RuledOutLaunchException"/>
    /// where the plan launches what the programme rules out. Where it is eased, what there is none of has its place in it, too.
    /// </summary>
    public ExplainedModel(Programme programme, Plan plan, bool isEased = false)
    {
        Plan = plan;
        Model = ProgrammeModel.Of(isEased ? PlanningProblem.Eased(programme) : PlanningProblem.Of(programme));
        Point = new double[Model.Model.ColumnCount];
        _plannedStart = [.. programme.Projects.Select(_ => -1)];
        SetLaunches();
        Model = RoundedLaunches.RoomFor(Model, Point);
        SetProcessors();
        SetDiscounts();
        SetShortfalls();
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The model.</summary>
    public ProgrammeModel Model { get; }

    /// <summary>Its sets.</summary>
    public PlanningProblem Problem => Model.Problem;

    /// <summary>The programme.</summary>
    public Programme Programme => Model.Problem.Programme;

    /// <summary>Shape: [column]. The plan's 0/1 decisions and shortfalls; nought elsewhere.</summary>
    public double[] Point { get; }

    /// <summary>The start that the plan has of a project; −1 where it is not launched.</summary>
    public int PlannedStart(int project) => _plannedStart[project];

    private void SetLaunches()
    {
        var problem = Problem;
        foreach (var (project, site, year) in Plan.Decisions.Launches)
        {
            int p = problem.Index.Projects[project];
            int found = -1;
            for (int s = problem.Starts.FirstOf(p); s < problem.Starts.EndOf(p); s++)
            {
                var start = problem.Starts.All[s];
                bool isIt = Programme.Projects[p].Sites[start.Site].Place == site && problem.Index.YearAt(start.Year) == year;
                found = isIt ? s : found;
            }

            if (found < 0)
            {
                throw new RuledOutLaunchException(project, site, year);
            }

            _plannedStart[p] = found;
            Point[Model.Columns.Launch[found]] = 1.0;
        }
    }

    // Processors are taken as full where more is exported than the obligation leaves: the plan could not be otherwise.
    private void SetProcessors()
    {
        var rows = Plan.Tables.DomesticSupply.ToDictionary(row => (row.Commodity, row.Year));
        for (int at = 0; at < Problem.Obliged.Length; at++)
        {
            var obliged = Problem.Obliged[at];
            var key = (Programme.Commodities[obliged.Commodity].Id, Problem.Index.YearAt(obliged.Year));
            if (rows.TryGetValue(key, out var row))
            {
                double left = (1.0 - obliged.Share) * (double)row.Output;
                Point[Model.Columns.ProcessorsFull[at]] = (double)row.Exports > left + 1e-7 * Math.Max(1.0, left) ? 1.0 : 0.0;
            }
        }
    }

    private void SetDiscounts()
    {
        var chosen = Plan.Decisions.Discounts.ToHashSet();
        for (int entry = 0; entry < Problem.Discounts.All.Length; entry++)
        {
            var choice = Problem.Discounts.All[entry];
            bool isChosen = chosen.Contains((Programme.Commodities[choice.Commodity].Id, choice.Discount));
            Point[Model.Columns.Discount[entry]] = isChosen ? 1.0 : 0.0;
        }
    }

    // What a plan tells as reached may be missed by a hair, and what other targets have of that hair is in the shortfall, too.
    private void SetShortfalls()
    {
        for (int g = 0; g < Programme.Targets.Length; g++)
        {
            var target = Programme.Targets[g];
            decimal missing = Plan.Targets.Where(outcome => outcome.Id == target.Id).Sum(outcome => TargetAccount.MissingToTheDigit(target, outcome.Reached));
            Point[Model.Columns.Shortfall[g]] = (double)(target.Scale == 0m ? missing : missing / target.Scale);
        }
    }
}
