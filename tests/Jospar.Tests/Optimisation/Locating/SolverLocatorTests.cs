using Jospar.Optimisation;
using Jospar.Optimisation.Locating;

namespace Jospar.Tests.Optimisation.Locating;

public sealed class SolverLocatorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jospar-solver").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Find_NamedLibraryThatIsMissing_IsAnErrorAndNoFallback()
    {
        string missing = Path.Combine(_folder, "libhighs.so.1");
        SolverSearch search = new SolverLocator(Nowhere() with { NamedLibrary = missing, ProgramFolders = [AppContext.BaseDirectory] }).Find();

        Assert.False(search.IsFound);
        Assert.StartsWith("HIGHS_LIBRARY is set", search.Trouble, StringComparison.Ordinal);
        Assert.Contains(missing, search.Trouble, StringComparison.Ordinal);
        Assert.Throws<SolverNotFoundException>(search.Open);
        Assert.Single(search.Tried);
    }

    [Fact]
    public void Find_Nowhere_SaysEachPlaceAndHowToGetOne()
    {
        SolverSearch search = new SolverLocator(Nowhere()).Find();

        Assert.False(search.IsFound);
        Assert.Equal(["native", "native", "webassembly"], search.Tried.Select(candidate => candidate.Kind));
        Assert.All(search.Tried, candidate => Assert.False(candidate.IsUsable));
        Assert.Contains("npm ci", search.Trouble, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', search.Trouble);
    }

    [Fact]
    public void Find_WithoutNativeLibrary_FallsToWebAssembly()
    {
        SolverSearch search = new SolverLocator(Nowhere() with { ProgramFolders = [AppContext.BaseDirectory] }).Find();
        using ISolver solver = search.Open();

        Assert.Equal("webassembly", solver.Identity.Kind);
        Assert.True(search.Tried[^1].IsUsable);
        Assert.StartsWith("1.15", solver.Identity.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_WithoutNode_SaysThatItIsMissing()
    {
        SolverSearch search = new SolverLocator(Nowhere() with
        {
            ProgramFolders = [AppContext.BaseDirectory],
            Node = Path.Combine(_folder, "node"),
        }).Find();

        Assert.False(search.IsFound);
        Assert.Contains("missing", search.Tried[^1].Outcome, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Find_OldNode_IsRefusedByItsVersion()
    {
        string node = Path.Combine(_folder, "node");
        File.WriteAllText(node, "#!/bin/sh\necho v18.19.0\n");
        File.SetUnixFileMode(node, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        SolverSearch search = new SolverLocator(Nowhere() with { ProgramFolders = [AppContext.BaseDirectory], Node = node }).Find();

        Assert.False(search.IsFound);
        Assert.Contains("18.19.0", search.Tried[^1].Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_UnknownKindForced_IsRefused()
    {
        SolverSearch search = new SolverLocator(Nowhere() with { ForcedKind = "gpu" }).Find();

        Assert.False(search.IsFound);
        Assert.Contains("'gpu'", search.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_NativeForced_DoesNotTryNode()
    {
        SolverSearch search = new SolverLocator(Nowhere() with { ForcedKind = "native", ProgramFolders = [AppContext.BaseDirectory] }).Find();

        Assert.False(search.IsFound);
        Assert.All(search.Tried, candidate => Assert.Equal("native", candidate.Kind));
    }

    [Theory]
    [InlineData("native")]
    [InlineData("webassembly")]
    public void Find_KindThatIsNotThere_SaysWhoAskedForIt(string kind)
    {
        var places = Nowhere() with { ForcedKind = kind };

        Assert.StartsWith("JOSPAR_SOLVER asks for ", new SolverLocator(places).Find().Trouble, StringComparison.Ordinal);
        Assert.StartsWith("--solver asks for ", new SolverLocator(places with { ForcedBy = "--solver" }).Find().Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void From_Environment_FollowsXdgAndTheVariables()
    {
        var variables = new Dictionary<string, string?>
        {
            ["HIGHS_LIBRARY"] = string.Empty,
            ["XDG_CACHE_HOME"] = "/somewhere",
            ["JOSPAR_SOLVER"] = "native",
            ["JOSPAR_HOME"] = "/checkout",
        };
        SolverPlaces places = SolverPlaces.From(name => variables.GetValueOrDefault(name), "/program");

        Assert.Null(places.NamedLibrary);
        Assert.Equal("native", places.ForcedKind);
        Assert.Equal(Path.Combine("/somewhere", "jospar", "highs"), places.CacheFolder);
        Assert.Equal(["/program", "/checkout"], places.ProgramFolders);

        variables["XDG_CACHE_HOME"] = "relative";
        variables["HOME"] = "/home/aigul";
        Assert.Equal(
            Path.Combine("/home/aigul", ".cache", "jospar", "highs"),
            SolverPlaces.From(name => variables.GetValueOrDefault(name), "/program").CacheFolder);
    }

    private SolverPlaces Nowhere() => new(
        null,
        null,
        [Path.Combine(_folder, "libhighs-of-no-system.so.1")],
        Path.Combine(_folder, "cache"),
        [_folder],
        "node");
}
