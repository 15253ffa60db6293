namespace Jospar.Planning.Stress.Response;

/// <summary>A commodity and a year in which an obligation holds: either producers offer their share, or processors are full.</summary>
/// <param name="Offer">The block's row <c>exports − (1 − share) · output ≤ 0</c>.</param>
/// <param name="Full">The block's row <c>use ≥ what processors can take</c>.</param>
internal sealed record ObligedRows(int Offer, int Full);
