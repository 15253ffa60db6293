namespace Jospar.Planning.Stress.Response;

/// <summary>A target's or limit's row on demand that is not served.</summary>
/// <param name="Row">The row in the whole model.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="Scale">What the row is divided by.</param>
/// <param name="IsAtLeast">Whether at least the level is asked for.</param>
/// <param name="Demands">Indices of the demands that count.</param>
internal sealed record UnservedRow(int Row, double Level, double Scale, bool IsAtLeast, int[] Demands);
