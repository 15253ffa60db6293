using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Rules;

/// <summary>Numbers that pass cell by cell, and of which no account can be made.</summary>
public sealed class LargestProductsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("demands.csv", "2025,200,100\ncity-a,power,2028,210,100", "2025,1e14,1e15\ncity-a,power,2028,1e14,1e15", "demands.csv", 2, "amount")]
    [InlineData("prices.csv", "cable,2025,,1500,", "cable,2025,,1e15,", null, null, null)]
    [InlineData("links.csv", "world,freight,,yes,20,", "world,freight,,yes,1e14,", null, null, null)]
    [InlineData("processes.csv", "kt of cable,50", "kt of cable,1e15", null, null, null)]
    public void Check_ASizeAlone_IsToldWhereAProductWithAnotherIsTooLarge(string file, string old, string replacement, string? told, int? row, string? column)
    {
        var files = Replaced(BasePackage.Files.ToDictionary(), file, old, replacement);
        Assert.Equal(told is null ? [] : [(told, row, column)], Overflows(files));
    }

    [Theory]
    [InlineData("prices.csv", "cable,2025,,1500,", "cable,2025,,1e15,")]
    [InlineData("links.csv", "world,freight,,yes,20,", "world,freight,,yes,1e15,")]
    [InlineData("processes.csv", "kt of cable,50", "kt of cable,1e15")]
    public void Check_ACapacityWithoutEndAtAnySuchPrice_IsTold(string file, string old, string replacement)
    {
        var files = Replaced(BasePackage.Files.ToDictionary(), file, old, replacement);
        Replaced(files, "projects.csv", "cabling,20,5000", "cabling,1e15,5000");
        Assert.Contains(("projects.csv", 2, "capacity"), Overflows(files));
    }

    private static Dictionary<string, string> Replaced(Dictionary<string, string> files, string file, string old, string replacement)
    {
        Assert.Contains(old, files[file], StringComparison.Ordinal);
        files[file] = files[file].Replace(old, replacement, StringComparison.Ordinal);
        return files;
    }

    private (string File, int? Row, string? Column)[] Overflows(Dictionary<string, string> files) =>
    [
        .. PackageChecker.Check(_folder.Write("large", files)).Findings
            .Where(finding => finding.Code == "number-overflow").Select(finding => (finding.File, finding.Row, finding.Column)),
    ];
}
