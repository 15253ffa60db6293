namespace Jospar.Planning.Search.Launching;

/// <summary>A choice of launches, and what of their units is left idle.</summary>
/// <param name="Launched">Shape: [project]. The start that is launched, or −1.</param>
/// <param name="Idle">Shape: [idling of the problem]. Unit: activity a year.</param>
internal sealed record LaunchesWithIdling(int[] Launched, double[] Idle);
