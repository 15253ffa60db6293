using System.Globalization;
using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>Ids of the rows that a limit falls into.</summary>
internal static class LimitIds
{
    // What a package takes of an id.
    private const int Longest = 64;

    /// <summary>Of one year, such as <c>builders-2026</c>.</summary>
    public static LimitId InYear(LimitId id, Year year) => With(id, string.Create(CultureInfo.InvariantCulture, $"-{year}"));

    /// <summary>Of one sponsor, such as <c>exposure-sponsor-3</c>.</summary>
    public static LimitId OfSponsor(LimitId id, int number) => With(id, string.Create(CultureInfo.InvariantCulture, $"-sponsor-{number}"));

    private static LimitId With(LimitId id, string end) => new(id.Value[..Math.Min(id.Value.Length, Longest - end.Length)] + end);
}
