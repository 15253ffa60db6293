using System.Collections.Immutable;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>
/// Files of a package that look like tables and are not read: under a name that the format does not have, with another
/// ending than tables have, or in a folder below.
/// </summary>
internal sealed class StrayFiles
{
    private static readonly string[] TextEndings = [".csv", ".tsv", ".yaml", ".yml"];
    private static readonly string[] SheetEndings = [".xlsx", ".xlsm", ".xls", ".ods", ".numbers"];
    private static readonly string[] OutlineEndings = [".geojson", ".json"];
    private static readonly string[] OtherEndings = ["", ".txt", ".tab"];

    private readonly HashSet<string> _names;
    private readonly ImmutableArray<string> _deeper;

    public StrayFiles(IPackageFiles files)
    {
        _names = [.. files.Names];
        _deeper = files.Deeper;
        Missing = [.. Expected.Where(name => !_names.Contains(name))];
        Names = [.. files.Names.Where(IsTable), .. files.Names.Where(IsDisguised), .. files.Names.Where(IsOutline), .. FoldersLikeTables(), .. _deeper.Where(IsTooDeep)];
    }

    /// <summary>The names of the files that make a package.</summary>
    public static ImmutableArray<string> Expected { get; } =
        [PackageFormat.TermsFileName, .. PackageFormat.Current.Tables.Select(table => table.FileName)];

    /// <summary>Those of them that are not there.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>The strays; a folder ends with a slash.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The folder below, with its slash, in which the whole package lies; nothing where any of it lies at the top.</summary>
    public string? Home => Missing.Length < Expected.Length
        ? null
        : _deeper.FirstOrDefault(path => path.EndsWith("/" + PackageFormat.TermsFileName, StringComparison.Ordinal))?[..^PackageFormat.TermsFileName.Length];

    /// <summary>For each missing file, a stray that was probably meant to be it.</summary>
    public Dictionary<string, string> Near()
    {
        var near = new Dictionary<string, string>();
        foreach (string missing in Missing)
        {
            string? found = NearestName.Find(StemOf(missing), Names.Select(StemOf));
            string? stray = Names.FirstOrDefault(name => found is not null && StemOf(name) == found);
            if (stray is not null && !near.ContainsValue(stray))
            {
                near.Add(missing, stray);
            }
        }

        return near;
    }

    /// <summary>Whether two names of files or sheets differ by capitals alone, by the ending of the plural or by what joins their words.</summary>
    public static bool IsSameWord(string stray, string meant) =>
        !stray.Contains('/', StringComparison.Ordinal)
        && EndingOf(stray) == EndingOf(meant)
        && Singular(stray).Equals(Singular(meant), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a stray was probably meant to be the outline.</summary>
    public static bool IsOutlineName(string stray) => OutlineEndings.Contains(EndingOf(stray));

    /// <summary>How a stray becomes the file that it was meant to be.</summary>
    public static string MendOf(string stray, string meant) => stray switch
    {
        _ when stray.EndsWith('/') => $"{meant} is a file; put the table into one of that name.",
        _ when stray.Contains('/', StringComparison.Ordinal) => $"Is {stray} meant to be {meant}? Move it out of the folder, or name the folder that holds the tables.",
        _ when SheetEndings.Contains(EndingOf(stray)) => $"Is {stray} meant to be {meant}? Save its sheet as “CSV UTF-8” under the name {meant}; or put all tables as sheets into one workbook and give that.",
        _ => $"Is {stray} meant to be {meant}? Rename it.",
    };

    private bool IsTable(string name) => TextEndings.Contains(EndingOf(name)) && !Expected.Contains(name);

    // Beside the table itself its source may lie in any form; what stands alone was meant to be the table.
    private bool IsDisguised(string name) =>
        !IsTable(name) && !name.StartsWith('.') && !name.StartsWith('~')
        && (SheetEndings.Contains(EndingOf(name)) || OtherEndings.Contains(EndingOf(name)) || name.Contains(".csv.", StringComparison.OrdinalIgnoreCase))
        && NearestName.Find(StemOf(name), Expected.Select(StemOf)) is { } meant
        && Missing.Any(file => StemOf(file) == meant);

    private bool IsOutline(string name) => IsOutlineName(name)
        && !_names.Contains(PackageFormat.BoundariesFileName)
        && NearestName.Find(StemOf(PackageFormat.BoundariesFileName), [StemOf(name)]) is not null;

    private IEnumerable<string> FoldersLikeTables() => _deeper
        .Select(path => path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)])
        .Distinct()
        .Where(folder => Missing.Contains(folder[..^1]));

    // A plan, or another programme, in a folder below has tables of its own.
    private bool IsTooDeep(string path)
    {
        string folder = path[..(path.LastIndexOf('/') + 1)];
        bool isAnother = _deeper.Contains(folder + "plan.json")
            || (_names.Contains(PackageFormat.TermsFileName) && _deeper.Contains(folder + PackageFormat.TermsFileName));
        return !isAnother && Missing.Contains(path[folder.Length..]);
    }

    private static string Singular(string name)
    {
        string word = Path.GetFileNameWithoutExtension(name).Replace('-', '_').Replace(' ', '_');
        return word.EndsWith("ies", StringComparison.OrdinalIgnoreCase) ? word[..^3] + "y"
            : word.EndsWith("sses", StringComparison.OrdinalIgnoreCase) ? word[..^4]
            : word.TrimEnd('s', 'S');
    }

    private static string EndingOf(string name) => Path.GetExtension(name).ToLowerInvariant();

    private static string StemOf(string path)
    {
        string name = path.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? name : name[..dot];
    }
}
