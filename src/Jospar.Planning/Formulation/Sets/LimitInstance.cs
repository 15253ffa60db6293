using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>A limit in one of the years, and for one of the sponsors, in which it holds on its own.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Filter">Its filter, with the sponsor filled in where it holds for each.</param>
/// <param name="Year">The year.</param>
internal sealed record LimitInstance(Limit Limit, MeasureFilter Filter, Year Year)
{
    /// <summary>The sponsor of a limit that holds for each on its own.</summary>
    public const string EachSponsor = "*";

    /// <summary>The id, the year, and the sponsor where the limit holds for each on its own.</summary>
    public string Label => Limit.Filter.Sponsor == EachSponsor
        ? $"{Limit.Id},{Year},{Filter.Sponsor}"
        : $"{Limit.Id},{Year}";

    /// <summary>Every instance of every limit of a programme, in the order of the table.</summary>
    public static IEnumerable<LimitInstance> Of(Programme programme)
    {
        string[] sponsors = [.. programme.Projects.Select(project => project.Sponsor).OfType<string>().Distinct(StringComparer.Ordinal)];
        foreach (var limit in programme.Limits)
        {
            var years = limit.Year is { } year ? [year] : programme.Years;
            var filters = limit.Filter.Sponsor == EachSponsor
                ? sponsors.Select(sponsor => limit.Filter with { Sponsor = sponsor })
                : [limit.Filter];
            foreach (var filter in filters)
            {
                foreach (var at in years)
                {
                    yield return new LimitInstance(limit, filter, at);
                }
            }
        }
    }
}
