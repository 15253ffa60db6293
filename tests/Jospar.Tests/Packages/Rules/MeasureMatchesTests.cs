using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Rules;

/// <summary>Exports leave from border places alone.</summary>
public sealed class MeasureMatchesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("KZ-10", "world", "yes", "KZ-10", true)]
    [InlineData("world", "KZ-10", "yes", "KZ", true)]
    [InlineData("world", "KZ-10", "no", "KZ-10", false)]
    [InlineData("KZ-10", "world", "no", "KZ-55", false)]
    [InlineData("KZ-10", "world", "no", "", true)]
    public void Any_ExportsAtAPlace_AskForALinkToTheWorld(string from, string to, string bothWays, string place, bool matches)
    {
        var files = BasePackage.Files
            .SetItem("links.csv", BasePackage.Files["links.csv"].Replace("border,Border crossing,KZ-10,world,freight,,yes", $"border,Border crossing,{from},{to},freight,,{bothWays}", StringComparison.Ordinal))
            .SetItem("targets.csv", BasePackage.Files["targets.csv"] + $"T5,Exports,exports,cable,,,{place},,,min,2029,year,10,,,,1,\n");

        var findings = PackageChecker.Check(_folder.Write("exports", files)).Findings;

        Assert.Equal(!matches, findings.Any(finding => finding is { Code: "target-over-nothing", Row: 6 }));
    }
}
