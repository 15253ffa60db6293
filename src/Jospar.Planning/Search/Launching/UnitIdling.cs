namespace Jospar.Planning.Search.Launching;

/// <summary>What it changes to leave a unit idle in a year that launches have built: less is earned, and less is taken.</summary>
/// <param name="Loss">What one unit of activity left out loses. Unit: money, scaled, per activity.</param>
/// <param name="Rooms">What launches let the unit do: <c>idle ≤ Σ_s share_s u_s</c>.</param>
/// <param name="Relief">By row, what one unit of activity left out gives back of it.</param>
internal sealed record UnitIdling(double Loss, (int Start, double Share)[] Rooms, (int Row, double Amount)[] Relief);
