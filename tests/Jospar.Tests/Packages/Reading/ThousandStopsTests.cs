using Jospar.Packages.Checking;
using Jospar.Packages.Findings;

namespace Jospar.Tests.Packages.Reading;

/// <summary>Full stops between thousands, and decimals that look like them.</summary>
public sealed class ThousandStopsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2.600", "120", "“2.600” is read as 2.6.", "Write 2600 if the full stop parts thousands, or 2.6 if it begins the decimals.")]
    [InlineData("2.600", "1.200", "“2.600” is read as 2.6, and 1 more of the column likewise.", "Write 2600 if the full stop parts thousands, or 2.6 if it begins the decimals.")]
    public void Report_ThreeDecimalsThatEndInZero_OffersThousands(string first, string second, string message, string mend)
    {
        var finding = Assert.Single(Read(first, second));
        Assert.Equal(("number-thousands", 2, "cost"), (finding.Code, finding.Row, finding.Column));
        Assert.Equal((message, mend), (finding.Message, finding.Mend));
    }

    [Theory]
    [InlineData("2.600", "1.255")]
    [InlineData("2.6", "1.2")]
    [InlineData("0.600", "1")]
    [InlineData("2.655", "1")]
    public void Report_OrdinaryDecimals_HasNoFinding(string first, string second) => Assert.Empty(Read(first, second));

    private IReadOnlyList<Finding> Read(string first, string second)
    {
        string table = $"id,name_en,from,to,carrier,capacity,both_ways,cost,loss\nrail-3,Railway 3,KZ-10,KZ-55,freight,,yes,{first},\nrail-4,Railway 4,KZ-10,KZ-55,freight,,yes,{second},\n";
        return [.. PackageChecker.Check(_folder.Write("stops", BasePackage.Files.SetItem("links.csv", table))).Findings.Where(finding => finding.Code == "number-thousands")];
    }
}
