namespace Jospar.Planning.Stress.Response;

/// <summary>A target's or limit's row on demand that is not served.</summary>
/// <param name="Row">The row in the whole model; −1 where that leaves it out, since as planned nothing can touch it.</param>
/// <param name="Target">The index of the target that it is of; −1 for a limit.</param>
/// <param name="Limit">The limit that it is of; nothing for a target.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="Scale">What the row is divided by.</param>
/// <param name="IsAtLeast">Whether at least the level is asked for.</param>
/// <param name="Demands">Indices of the demands that count.</param>
internal sealed record UnservedRow(int Row, int Target, string? Limit, double Level, double Scale, bool IsAtLeast, int[] Demands)
{
    private const double Rounding = 1e-7;

    /// <summary>Whether that much demand that is not served is not what is asked for.</summary>
    public bool IsMissedBy(double unserved)
    {
        double slack = Rounding * Math.Max(1.0, Math.Abs(Level));
        return IsAtLeast ? unserved < Level - slack : unserved > Level + slack;
    }
}
