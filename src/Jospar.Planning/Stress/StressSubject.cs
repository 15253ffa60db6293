using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;
using Jospar.Planning.Viability;

namespace Jospar.Planning.Stress;

/// <summary>A programme and a plan of it, made ready for draws. Never changes once made, so that workers may share it.</summary>
public sealed class StressSubject
{
    /// <summary>Makes a plan ready; <paramref name="packageHash"/> is that of the package that the programme was read from.</summary>
    public StressSubject(Programme programme, Plan plan, string packageHash)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        programme = SettledDiscounts.Of(programme, plan.Decisions.Discounts);
        Programme = programme;
        Plan = plan;
        PackageHash = packageHash;
        PlanDigest = DecisionDigest.Of(plan.Decisions);
        Draws = new DeltaDraws(programme, ThatMatter(programme, plan));
        Operations = OperationModel.Of(LaunchedProgramme.Of(programme, plan.Decisions));
    }

    /// <summary>
    /// Whether the rows of the operations change with prices, so that deltas of bounds and costs do not do: value comes
    /// first, or value added is promised or bounded while prices are uncertain.
    /// </summary>
    public bool IsBuiltForEachDraw => Programme.Terms.IsValueFirst
        || (Programme.Uncertainties.Any(uncertainty => uncertainty.Kind == UncertaintyKind.Price)
            && (Programme.Targets.Any(target => target.Measure == Measure.ValueAdded)
                || Programme.Limits.Any(limit => limit.Measure == Measure.ValueAdded)));

    /// <summary>The programme, with the discounts that the plan chose: obligations are given once they are announced.</summary>
    public Programme Programme { get; }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>SHA-256 of the package's tables.</summary>
    public string PackageHash { get; }

    /// <summary>Digest of the plan's decisions.</summary>
    public string PlanDigest { get; }

    /// <summary>The changes of any draw.</summary>
    internal DeltaDraws Draws { get; }

    /// <summary>What is left to decide once the launches are known.</summary>
    internal OperationModel Operations { get; }

    // What happens to projects that the plan does not launch does nothing to the plan; nor what is drawn of a launch, where it was made before.
    private static Func<UncertaintyKind, UncertainItem, bool> ThatMatter(Programme programme, Plan plan)
    {
        var decided = programme.Projects.Select(project => project.Id.Value).ToHashSet(StringComparer.Ordinal);
        var absent = programme.Projects.Select(project => UncertainThings.UnitOf(project.Id)).ToHashSet(StringComparer.Ordinal);
        decided.ExceptWith(plan.Decisions.Launches.Where(launch => launch.Start >= programme.Terms.FirstYear).Select(launch => launch.Project.Value));
        absent.ExceptWith(plan.Decisions.Launches.Select(launch => UncertainThings.UnitOf(launch.Project)));
        return (kind, item) => kind switch
        {
            UncertaintyKind.CapitalCost or UncertaintyKind.Delay or UncertaintyKind.DropOut => !item.Members.All(decided.Contains),
            UncertaintyKind.Output => !item.Members.All(absent.Contains),
            _ => true,
        };
    }
}
