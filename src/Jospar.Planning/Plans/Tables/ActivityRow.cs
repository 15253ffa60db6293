using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>What a unit does in a year; rows of no activity are left out.</summary>
/// <param name="Unit">The facility, or the project at its site.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Process">What it does.</param>
/// <param name="Year">The year.</param>
/// <param name="Amount">Activity, in the process's activity unit.</param>
/// <param name="Capacity">Most activity that year, after the ramp.</param>
public sealed record ActivityRow(
    UnitId Unit,
    PlaceId Place,
    ProcessId Process,
    Year Year,
    decimal Amount,
    decimal Capacity);
