using System.Text.RegularExpressions;

namespace Jospar.Tests.House;

/// <summary>How files are named, how long they are and what stands in them.</summary>
public partial class FilesTests
{
    private const int LongestFile = 400;
    private const int LongestMedian = 100;
    private const int LongestMember = 40;

    public static TheoryData<string> ForbiddenSuffixes => ["Manager", "Helper", "Helpers", "Util", "Utils", "Data", "Info"];

    [Fact]
    public void Length_OfEachFile_IsReadableAtOneSitting()
    {
        var offenders = Repository.SourceFiles.Concat(Repository.TestFiles)
            .Select(path => (Path: path, Length: Repository.Lines(path).Length))
            .Where(file => file.Length > LongestFile);
        Assert.Empty(offenders);
    }

    [Fact]
    public void Length_OfTheMedianFile_IsShort()
    {
        var lengths = Repository.SourceFiles.Select(path => Repository.Lines(path).Length).Order().ToArray();
        Assert.InRange(lengths[lengths.Length / 2], 1, LongestMedian);
    }

    // The body of a member of a file's own type, by its braces.
    [Fact]
    public void Length_OfEachMember_IsSeenAtOnce() => Assert.Empty(
        Repository.SourceFiles.SelectMany(path => MemberBody().Matches(Repository.Read(path)).Select(match => (Path: path, match)))
            .Where(member => member.match.Groups["opening"].Value is var opening && !TypeDeclaration().IsMatch(opening) && !opening.TrimStart().StartsWith(':'))
            .Where(member => member.match.Groups["body"].Value.Count(sign => sign == '\n') > LongestMember)
            .Select(member => $"{member.Path}: {member.match.Groups["opening"].Value}"));

    [Theory]
    [MemberData(nameof(ForbiddenSuffixes))]
    public void Names_OfTypes_SayWhatTheyAre(string suffix)
    {
        (string Path, string Type)[] declared =
        [
            .. Repository.SourceFiles.Concat(Repository.TestFiles).SelectMany(path => DeclaredTypes(Repository.Read(path)).Select(type => (path, type))),
        ];
        Assert.NotEmpty(declared);
        Assert.DoesNotContain(declared, found => found.Type.EndsWith(suffix, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_OfTypes_StandForOneThingEach()
    {
        // By the rule of stems, a constraint has the name of what it keeps.
        string[] ofStems = ["Commitment", "OccupiedStock"];
        (string Type, string Folder)[] declared =
        [
            .. Repository.SourceFiles
                .SelectMany(path => TypeDeclaration().Matches(Repository.Read(path))
                    .Where(match => match.Groups["indent"].Length == 0)
                    .Select(match => (match.Groups["name"].Value, Folder(path))))
                .Distinct(),
        ];
        Assert.NotEmpty(declared);
        var offenders = declared
            .GroupBy(found => found.Type, found => found.Folder)
            .Where(folders => folders.Count() > 1 && !ofStems.Contains(folders.Key))
            .Select(folders => $"{folders.Key}: {string.Join(", ", folders)}");
        Assert.Empty(offenders);
    }

    [Fact]
    public void Namespace_OfEachFile_IsItsFolder()
    {
        (string Path, string Space)[] spaces =
        [
            .. from path in Repository.SourceFiles.Concat(Repository.TestFiles)
               let found = Namespace().Match(Repository.Read(path))
               where found.Success
               select (path, found.Groups[1].Value),
        ];
        Assert.NotEmpty(spaces);
        Assert.All(spaces, file => Assert.Contains(file.Space, Expected(file.Path)));
    }

    [Fact]
    public void Namespaces_OfEachFile_AreFileScoped()
    {
        var offenders = Repository.SourceFiles.Concat(Repository.TestFiles)
            .Where(path => BlockNamespace().IsMatch(Repository.Read(path)));
        Assert.Empty(offenders);
    }

    [Fact]
    public void PublicTypes_InAFile_AreOneNamedAfterIt()
    {
        (string Path, string[] Types)[] declared = [.. Repository.SourceFiles.Select(path => (path, TopLevelTypes(Repository.Read(path))))];
        Assert.Contains(declared, file => file.Types.Length == 1);
        var offenders = declared
            .Where(file => file.Types.Length > 1
                || (file.Types.Length == 1 && !NameFits(file.Path, file.Types[0])))
            .Select(file => $"{file.Path}: {string.Join(", ", file.Types)}");
        Assert.Empty(offenders);
    }

    [Fact]
    public void Regions_AreNone()
    {
        var offenders = Repository.SourceFiles.Concat(Repository.TestFiles)
            .Where(path => Repository.Lines(path).Any(line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal)));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Folders_OfTests_MirrorTheSources()
    {
        var sources = Repository.SourceFiles.Select(path => Folder(path).Replace("src/Jospar.", "", StringComparison.Ordinal)).ToHashSet();
        // The house itself, and layers that test many sources at once.
        string[] ofTheirOwn = ["House", "Testing", "Contract", "BruteForce", "WholeRuns", "Examples"];
        var offenders = Repository.FilesWhere(path => path.StartsWith("tests/", StringComparison.Ordinal) && path.EndsWith("Tests.cs", StringComparison.Ordinal))
            .Select(path => Folder(path).Replace("tests/Jospar.Tests", "", StringComparison.Ordinal).TrimStart('/'))
            .Distinct()
            .Where(folder => folder.Length > 0 && !folder.Split('/').Intersect(ofTheirOwn).Any())
            .Where(folder => !sources.Any(source => source == folder || source.StartsWith(folder + "/", StringComparison.Ordinal)));
        Assert.Empty(offenders);
    }

    [Fact]
    public void LineEnds_AreLineFeedsAndEncodingIsUtf8()
    {
        string[] text = [".cs", ".md", ".csproj", ".props", ".csv", ".yaml", ".json", ".sh", ".js", ".css"];
        var offenders = Repository.FilesWhere(path => text.Contains(Path.GetExtension(path)) && !path.StartsWith("tests/", StringComparison.Ordinal))
            .Where(path => Repository.Read(path) is var content && (content.Contains('\r') || content.Contains('\uFFFD')));
        Assert.Empty(offenders);
    }

    private static string Folder(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');

    /// <summary>The folder's namespace; Domain is flat, and a subfolder may share its parent's namespace where that is flat too.</summary>
    private static HashSet<string> Expected(string path)
    {
        var parts = Folder(path).Split('/')[1..];
        return [.. Enumerable.Range(1, parts.Length).Where(count => count == parts.Length || IsFlat(parts)).Select(count => string.Join('.', parts[..count]))];
    }

    private static bool IsFlat(string[] parts) => parts[0] is "Jospar.Domain" or "Jospar.Optimisation" || string.Join('/', parts).StartsWith("Jospar.Planning/Plans", StringComparison.Ordinal);

    private static IEnumerable<string> DeclaredTypes(string text) => TypeDeclaration().Matches(text).Select(match => match.Groups["name"].Value);

    private static string[] TopLevelTypes(string text) =>
        [.. TypeDeclaration().Matches(text).Where(match => match.Groups["indent"].Length == 0 && match.Value.Contains("public", StringComparison.Ordinal)).Select(match => match.Groups["name"].Value).Distinct()];

    private static bool NameFits(string path, string type) => Path.GetFileName(path).Split('.')[0] == type;

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?:(?:public|internal|private|protected|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)+(?:class|struct|interface|enum|record(?:\s+struct|\s+class)?)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^(?<opening>.*)\n    \{\n(?<body>(?:(?!    \}).*\n)*)    \}", RegexOptions.Multiline)]
    private static partial Regex MemberBody();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^namespace [\w.]+\s*$", RegexOptions.Multiline)]
    private static partial Regex BlockNamespace();
}
