using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>A start within a project's window that can never be, and why.</summary>
/// <param name="Project">The project.</param>
/// <param name="Site">The site.</param>
/// <param name="Year">The year.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The limit, fund, stock or project that rules it out; empty where the reason says all.</param>
/// <param name="Broken">What it takes of the limit that rules it out, and what there is for it, in the measure's unit; empty where no limit does.</param>
public sealed record ExcludedStart(ProjectId Project, PlaceId Site, Year Year, StartExclusion Reason, string? By, (double Taken, double Left)? Broken = null);
