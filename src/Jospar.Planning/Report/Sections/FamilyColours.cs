using Jospar.Domain;

namespace Jospar.Planning.Report.Sections;

/// <summary>
/// The chains of a programme in the order in which they are always shown, each with its colour: the known ones with their own, others
/// with those that no chain of the programme has a right to, the ones with most projects first. Chains without a colour come last, as
/// "other".
/// </summary>
internal sealed class FamilyColours
{
    private const string Other = "other";

    // What a family may be lent: energy and other mean the same everywhere.
    private static readonly string[] Lent = ["aluminium", "lead", "copper", "zinc", "iron"];
    private static readonly string[] Known = [.. Lent, "energy", Other];

    private readonly Dictionary<string, string> _colours;

    /// <summary>The colours of a programme's families.</summary>
    public FamilyColours(Programme programme)
    {
        var projects = programme.Projects.ToLookup(project => project.Family ?? Other);
        string[] families = [.. programme.Commodities.Select(commodity => commodity.Family).Concat(projects.Select(group => group.Key)).Distinct()];
        string[] free = [.. Lent.Except(families)];
        var borrowers = families.Except(Known).OrderByDescending(family => projects[family].Count()).ThenBy(family => family, StringComparer.Ordinal);
        _colours = families.Intersect(Known).Select(family => (family, Colour: family)).Concat(borrowers.Zip(free))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);
        Comparer = Comparer<string>.Create((left, right) =>
        {
            int byRank = Rank(left).CompareTo(Rank(right));
            return byRank != 0 ? byRank : string.CompareOrdinal(left, right);
        });
    }

    /// <summary>Orders families: those with a colour first, by that; the rest by name.</summary>
    public IComparer<string> Comparer { get; }

    /// <summary>The name of each family's colour, where it has one.</summary>
    public IReadOnlyDictionary<string, string> Colours => _colours;

    /// <summary>The family itself, or <c>other</c> where it has no colour of its own.</summary>
    public string Coloured(string family) => _colours.ContainsKey(family) ? family : Other;

    /// <summary>The style class that gives a family its colour.</summary>
    public string Style(string family) => "family-" + _colours.GetValueOrDefault(family, Other);

    private int Rank(string family) => _colours.TryGetValue(family, out var colour) ? Array.IndexOf(Known, colour) : Known.Length;
}
