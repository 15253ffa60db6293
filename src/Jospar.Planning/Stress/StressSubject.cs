using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;

namespace Jospar.Planning.Stress;

/// <summary>A programme and a plan of it, made ready for draws. Never changes once made, so that workers may share it.</summary>
public sealed class StressSubject
{
    /// <summary>Makes a plan ready; <paramref name="packageHash"/> is that of the package that the programme was read from.</summary>
    public StressSubject(Programme programme, Plan plan, string packageHash)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        Programme = programme;
        Plan = plan;
        PackageHash = packageHash;
        PlanDigest = DecisionDigest.Of(plan.Decisions);
        Draws = new DeltaDraws(programme);
        Operations = OperationModel.Of(LaunchedProgramme.Of(programme, plan.Decisions));
    }

    /// <summary>The programme.</summary>
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
}
