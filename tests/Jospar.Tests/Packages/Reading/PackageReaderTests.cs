using Jospar.Packages.Reading;

namespace Jospar.Tests.Packages.Reading;

public sealed class PackageReaderTests
{
    [Fact]
    public void Read_BasePackage_HasNoFinding()
    {
        using var folder = new TemporaryFolder();

        var outcome = PackageReader.Read(folder.Write("base", BasePackage.Files));

        Assert.Empty(outcome.Findings);
        Assert.NotNull(outcome.Package);
        Assert.NotNull(outcome.Programme);
        Assert.Equal(4, outcome.Programme.Projects.Length);
        Assert.Equal(2, outcome.Programme.Projects[0].Sites.Length);
    }
}
