using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>A launch that another plan adds, drops or moves.</summary>
/// <param name="Project">The project.</param>
/// <param name="FromSite">Where the plan launches it; empty where it does not.</param>
/// <param name="FromStart">When the plan launches it.</param>
/// <param name="ToSite">Where it is launched then; empty where it no longer is.</param>
/// <param name="ToStart">When it is launched then.</param>
public sealed record LaunchMove(ProjectId Project, PlaceId? FromSite, Year? FromStart, PlaceId? ToSite, Year? ToStart);
