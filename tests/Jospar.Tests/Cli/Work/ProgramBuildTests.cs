using Jospar.Cli.Commands;
using Jospar.Cli.Work;
using Jospar.Packages.Reading;
using Jospar.Planning.Plans;
using Jospar.Queue;
using Jospar.Tests.House;

namespace Jospar.Tests.Cli.Work;

public class ProgramBuildTests
{
    [Fact]
    public void IdOf_WithAnyOtherMark_IsAnother()
    {
        Assert.Distinct([ProgramBuild.IdOf(["Plan.cs 1", "Target.cs 2"]), ProgramBuild.IdOf(["Plan.cs 1", "Target.cs 3"]), ProgramBuild.IdOf(["Plan.cs 1"])]);
        Assert.Equal(ProgramBuild.IdOf(["Plan.cs 1", "Target.cs 2"]), ProgramBuild.IdOf(["Target.cs 2", "Plan.cs 1"]));
    }

    [Fact]
    public void VersionOf_NamesTheBuild()
    {
        using var solver = SolverChoice.Open(null, new RecordingTerminal().Terminal with { Variable = Environment.GetEnvironmentVariable });
        Assert.Matches(@"^jospar \d+\.\d+\.\d+ build [0-9a-f]{12}, ", JobKinds.VersionOf(solver!));
    }

    [Fact]
    public void Assemblies_HoldWhatDecidesAResult()
    {
        var names = ProgramBuild.Assemblies().Select(assembly => assembly.GetName().Name).Order(StringComparer.Ordinal);
        Assert.Equal(["Jospar.Domain", "Jospar.Files", "Jospar.Optimisation", "Jospar.Packages", "Jospar.Planning", "Jospar.Queue", "jospar"], names);
    }

    [Theory]
    [InlineData("Jospar.Packages Package.cs", "src/Jospar.Packages/Reading/Package.cs")]
    [InlineData("Jospar.Packages projects.columns.csv", "src/Jospar.Packages/Format/projects.columns.csv")]
    public void MarksOf_AnAssembly_AreItsSourcesAndTables(string mark, string file)
    {
        var hash = ContentHash.Of(File.ReadAllBytes(Path.Combine(Repository.Root, file)));
        Assert.Contains($"{mark} {hash}", ProgramBuild.MarksOf(typeof(Package).Assembly));
    }

    // Reports have no charts where the program was built without Node, and their results are the same.
    [Fact]
    public void MarksOf_AnAssembly_KnowNoFolderAndNotWhatReportsAreDrawnWith()
    {
        var marks = ProgramBuild.MarksOf(typeof(Plan).Assembly);
        Assert.NotEmpty(marks);
        Assert.DoesNotContain(marks, mark => mark.Contains(" report/", StringComparison.Ordinal) || mark.Contains(Repository.Root, StringComparison.Ordinal));
    }
}
