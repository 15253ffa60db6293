using System.Xml.Linq;

namespace Jospar.Tests.House;

/// <summary>Which project may know which: read from the project files, as a compiled assembly drops what no type uses.</summary>
public class ReferencesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Jospar.Domain"] = [],
        ["Jospar.Files"] = [],
        ["Jospar.Optimisation"] = [],
        ["Jospar.Packages"] = ["Jospar.Domain", "Jospar.Files"],
        ["Jospar.Planning"] = ["Jospar.Domain", "Jospar.Files", "Jospar.Optimisation"],
        ["Jospar.Queue"] = [],
        ["Jospar.Generation"] = ["Jospar.Domain", "Jospar.Packages"],
        ["Jospar.Cli"] = ["Jospar.Domain", "Jospar.Files", "Jospar.Packages", "Jospar.Optimisation", "Jospar.Planning", "Jospar.Queue", "Jospar.Generation"],
    };

    public static TheoryData<string> Projects => [.. ProjectFiles()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectReferences_OfEachProject_StandInTheTable(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        Assert.True(Allowed.ContainsKey(name), $"{name} is not in the table of projects: add it here and to docs/house.md, with what it may know.");
        var unexpected = References(path, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Except(Allowed[name]).ToArray();
        Assert.True(unexpected.Length == 0, $"{name} must not reference {string.Join(", ", unexpected)}.");
    }

    [Fact]
    public void Projects_InTheSolution_AreAllOfThem()
    {
        var solution = Repository.Read("Jospar.slnx");
        Assert.All(ProjectFiles(), path => Assert.Contains($"\"{path}\"", solution, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Jospar.Domain")]
    [InlineData("Jospar.Optimisation")]
    public void PackageReferences_OfThePureMiddle_AreNone(string name) =>
        Assert.Empty(References($"src/{name}/{name}.csproj", "PackageReference"));

    [Fact]
    public void Words_OfTheProgramme_StayOutOfTheOptimiser()
    {
        string[] foreign = ["Project", "Zone", "Fund", "Commodity", "Programme"];
        var offenders = Repository.FilesWhere(path => path.StartsWith("src/Jospar.Optimisation/", StringComparison.Ordinal))
            .Where(path => foreign.Any(word => Path.GetFileName(path).Contains(word, StringComparison.Ordinal)));
        Assert.Empty(offenders);
    }

    [Fact]
    public void NativeCalls_StandOnlyInTheSolversFolder()
    {
        string[] native =
        [
            .. Repository.SourceFiles.Where(path => Repository.Read(path) is var text
                && (text.Contains("[LibraryImport", StringComparison.Ordinal) || text.Contains("[DllImport", StringComparison.Ordinal))),
        ];
        Assert.NotEmpty(native);
        Assert.All(native, path => Assert.StartsWith("src/Jospar.Optimisation/Highs/", path, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> ProjectFiles() =>
        Repository.FilesWhere(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal));

    private static string[] References(string path, string kind) =>
        [.. XDocument.Parse(Repository.Read(path)).Descendants(kind).Select(item => (string)item.Attribute("Include")!)];
}
