using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>A project that the plan leaves out, and the plainest reason that the data give.</summary>
/// <param name="Project">The project.</param>
/// <param name="Reason">A stable code: not_viable, no_start_fits, ruled_out, needs_discount, beaten.</param>
/// <param name="BestSponsorValue">The best that its sponsor could make of it; empty where no start fits.</param>
public sealed record NotLaunchedRow(
    ProjectId Project,
    string Reason,
    Money? BestSponsorValue);
