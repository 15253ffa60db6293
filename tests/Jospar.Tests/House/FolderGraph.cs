using System.Text.RegularExpressions;

namespace Jospar.Tests.House;

/// <summary>
/// Which folders use types of the folders beside them, as far as the sources tell: a word counts as the use of a type that has
/// this name and is in sight, in the file's own namespace, one around it, or one that a <c>using</c> names.
/// </summary>
internal sealed partial class FolderGraph
{
    private readonly SortedDictionary<(string From, string To), string> _uses = [];

    /// <summary>The uses between folders below the same folder; where one of the two lies in the other, that is no matter of it.</summary>
    public static FolderGraph Of(IReadOnlyCollection<(string Path, string Text)> sources)
    {
        var graph = new FolderGraph();
        var folders = sources
            .SelectMany(source => TypeDeclaration().Matches(source.Text).Select(match => (Space: SpaceOf(source.Text), Name: match.Groups[1].Value, Folder: FolderOf(source.Path))))
            .DistinctBy(type => (type.Space, type.Name))
            .ToDictionary(type => (type.Space, type.Name), type => type.Folder);
        foreach (var (path, text) in sources)
        {
            string[][] inSight = [.. Around(SpaceOf(text)).Select(space => new[] { space }), [.. Using().Matches(text).Select(match => match.Groups[1].Value)]];
            foreach (string word in Words(text))
            {
                var found = inSight.Select(spaces => spaces.FirstOrDefault(space => folders.ContainsKey((space, word)))).FirstOrDefault(space => space is not null);
                graph.Add(path, found is null ? null : folders[(found, word)], word);
            }
        }

        return graph;
    }

    /// <summary>The uses that close a circle, each with an example.</summary>
    public IEnumerable<string> Circles() => _uses
        .Where(use => Reached(use.Key.To).Contains(use.Key.From))
        .Select(use => $"{use.Key.From} → {use.Key.To}: {use.Value}");

    private void Add(string path, string? folder, string type)
    {
        if (folder is not null && Beside(FolderOf(path), folder) is { } use)
        {
            _uses.TryAdd(use, $"{type} in {Path.GetFileName(path)}");
        }
    }

    private HashSet<string> Reached(string folder)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out string? next))
        {
            foreach (var (_, to) in _uses.Keys.Where(use => use.From == next && reached.Add(use.To)))
            {
                open.Push(to);
            }
        }

        return reached;
    }

    // The two folders where the ways to both part.
    private static (string From, string To)? Beside(string one, string other)
    {
        string[] from = one.Split('/');
        string[] to = other.Split('/');
        int same = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == from.Length || same == to.Length ? null : (string.Join('/', from[..(same + 1)]), string.Join('/', to[..(same + 1)]));
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');

    private static string SpaceOf(string text) => Namespace().Match(text).Groups[1].Value;

    private static IEnumerable<string> Around(string space)
    {
        string[] parts = space.Split('.');
        return Enumerable.Range(1, parts.Length).Reverse().Select(count => string.Join('.', parts[..count]));
    }

    // Of a text in quotes, only what is computed in it.
    private static HashSet<string> Words(string text) =>
        [.. Word().Matches(Quoted().Replace(Comment().Replace(Heading().Replace(text, ""), ""), quoted => string.Join(' ', Hole().Matches(quoted.Value)))).Select(match => match.Value)];

    [GeneratedRegex(@"^(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)+(?:class|struct|interface|enum|record(?:\s+struct|\s+class)?|delegate\s+\S+)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (?:static )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^(?:using|namespace) .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\b[A-Z]\w*")]
    private static partial Regex Word();
}
