using System.Globalization;
using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>The parts that a limit falls into where the past means something else for one year or sponsor than for another.</summary>
internal static class LimitParts
{
    // What a package takes of an id.
    private const int Longest = 64;

    /// <summary>The limit in one year alone, such as <c>builders-2026</c>.</summary>
    public static Limit InYear(Limit limit, Year year) => limit.Year is not null ? limit : limit with
    {
        Id = Ending(limit.Id, string.Create(CultureInfo.InvariantCulture, $"-{year}")),
        Year = year,
    };

    /// <summary>The limit on one sponsor alone, such as <c>exposure-sponsor-3</c>.</summary>
    public static Limit OfSponsor(Limit limit, string sponsor, int number) => limit with
    {
        Id = Ending(limit.Id, string.Create(CultureInfo.InvariantCulture, $"-sponsor-{number}")),
        Name = new LocalisedText($"{limit.Name.En}: {sponsor}", Beside(limit.Name.Kk, sponsor), Beside(limit.Name.Ru, sponsor)),
        Filter = limit.Filter with { Sponsor = sponsor },
    };

    /// <summary>The limit under an id that is not <paramref name="taken"/>, which it is from then on.</summary>
    public static Limit Free(Limit limit, ISet<LimitId> taken)
    {
        var free = limit;
        for (int number = 2; !taken.Add(free.Id); number++)
        {
            free = limit with { Id = Ending(limit.Id, string.Create(CultureInfo.InvariantCulture, $"-{number}")) };
        }

        return free;
    }

    private static LimitId Ending(LimitId id, string end) => new(id.Value[..Math.Min(id.Value.Length, Longest - end.Length)] + end);

    private static string? Beside(string? name, string sponsor) => name is null ? null : $"{name}: {sponsor}";
}
