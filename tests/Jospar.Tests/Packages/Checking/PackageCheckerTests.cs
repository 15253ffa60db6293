using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Checking;

public sealed class PackageCheckerTests
{
    [Fact]
    public void Check_BasePackage_HasNoFinding()
    {
        using var folder = new TemporaryFolder();

        var outcome = PackageChecker.Check(folder.Write("base", BasePackage.Files));

        Assert.Empty(outcome.Findings);
        Assert.NotNull(outcome.Package);
        Assert.NotNull(outcome.Programme);
        Assert.Equal(4, outcome.Programme.Projects.Length);
        Assert.Equal(2, outcome.Programme.Projects[0].Sites.Length);
    }
}
