using Jospar.Planning.Formulation;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>Rows as the scarce things that they bound.</summary>
internal static class ScarceThings
{
    /// <summary>What a row bounds.</summary>
    public static ScarceThing Of(RowMeaning meaning) => new(
        meaning.Constraint, meaning.Subject, meaning.Constraint == ScarceKinds.OccupiedStock ? null : meaning.Year, meaning.Unit ?? "", meaning.IsMinimum);
}
