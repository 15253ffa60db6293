using Jospar.Domain;

namespace Jospar.Planning.Report.Wording;

/// <summary>
/// Names that fit a tile or a small map and tell apart the places that stand there together: the regions, and what lies in none.
/// </summary>
internal sealed class ShortNames
{
    private static readonly char[] Separators = [' ', '-', '(', ')', ':', ',', ';'];
    private static readonly string[] AdjectiveEndings = ["ская", "ский", "ское"];
    private static readonly char[] Vowels = [.. "aeiouyаеёиоуыэюяәіөұү"];

    private readonly Names _names;
    private readonly Dictionary<PlaceId, string> _short;

    /// <summary>Shortens the names in the language of <paramref name="texts"/>; those that come out alike keep more, until none is left.</summary>
    public ShortNames(Programme programme, PlaceTree places, Names names, ReportTexts texts)
    {
        _names = names;
        string[] generic = texts["region.generic"].Split('|');
        var forms = programme.Places
            .Where(place => place.Kind == PlaceKind.Region || places.FindWithin(place.Id, PlaceKind.Region) is null)
            .ToDictionary(place => place.Id, place => Forms(names.In(place.Name), generic));
        _short = forms.ToDictionary(pair => pair.Key, pair => pair.Value[0]);
        for (int form = 1; Alike() is { Length: > 0 } alike && form < forms[alike[0]].Length; form++)
        {
            foreach (var place in alike)
            {
                _short[place] = forms[place][form];
            }
        }
    }

    /// <summary>The short name of a region, or of a place in none; of another place its name.</summary>
    public string Of(PlaceId place) => _short.GetValueOrDefault(place) ?? _names.Of(place);

    private PlaceId[] Alike() => [.. _short.GroupBy(pair => pair.Value).Where(group => group.Count() > 1).SelectMany(group => group).Select(pair => pair.Key)];

    /// <summary>
    /// Ways to say a name, the shortest first: without the word for region and cut by a point; with a letter of that word; with its
    /// last word, which may be a number; without that word and whole; and as it is.
    /// </summary>
    private static string[] Forms(string name, string[] generic)
    {
        var words = name.Split(Separators, StringSplitOptions.RemoveEmptyEntries).ToLookup(word => generic.Contains(word, StringComparer.OrdinalIgnoreCase));
        string[] own = [.. words[false]];
        if (own.Length == 0)
        {
            return [name, name, name, name, name];
        }

        string shortened = Shortened(name, own);
        string lettered = words[true].FirstOrDefault() is { } kind ? $"{shortened}\u00A0{kind[..1]}." : shortened;
        return [shortened, lettered, own.Length == 1 ? own[0] : Initialled(own[0], own[^1]), string.Join(' ', own), name];
    }

    private static string Shortened(string name, string[] own) =>
        own.Length == 1 ? Cut(own[0], 9)
        : IsJoined(name, own) ? $"{Cut(own[0], 7)}-{own[1][..1]}."
        : Initialled(own[0], own[1]);

    private static string Initialled(string first, string other) => first[..1] + ".\u00A0" + Cut(other, 8);

    // Of two names joined to one (Fès-Meknès) the first tells most; of a Russian compound (Западно-Казахстанская) the second does.
    private static bool IsJoined(string name, string[] own) =>
        !own[0].EndsWith('о') && name.Contains($"{own[0]}-{own[1]}", StringComparison.Ordinal);

    // Cut short after a consonant, as Russian does it; an adjective first loses its ending.
    private static string Cut(string word, int length)
    {
        if (word.Length <= length)
        {
            return word;
        }

        string stem = AdjectiveEndings.FirstOrDefault(word.EndsWith) is { } ending ? word[..^ending.Length] : word;
        return (stem.Length < length ? stem : stem[..(length - 1)].TrimEnd(Vowels)) + ".";
    }
}
