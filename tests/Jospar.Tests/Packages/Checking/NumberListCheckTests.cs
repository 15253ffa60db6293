using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Checking;

/// <summary>What is said of a list of numbers that a spreadsheet, or a habit, wrote in another way.</summary>
public sealed class NumberListCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("uncertainties.csv", "1;2,0.2;0.1", "\"1,2\",0.2;0.1", "number-comma", "Write 1;2 if these are two numbers, or 1.2 if the comma begins the decimals.")]
    [InlineData("uncertainties.csv", "1;2,0.2;0.1", "1;2,\"0.2, 0.1\"", "number-comma", "Write 0.2;0.1.")]
    [InlineData("projects.csv", "0.5;0.8;1,no", "\"0.5,0.8,1\",no", "number-comma", "Write 0.5;0.8;1.")]
    [InlineData("projects.csv", "0.5;0.8;1,no", "\"0,5;0,8;1\",no", "number-comma", "Write 0.5, with a full stop and without spaces.")]
    [InlineData("projects.csv", "0.5;0.8;1,no", "\"0,5\",no", "number-comma", "Write 0.5, with a full stop and without spaces.")]
    [InlineData("projects.csv", "0.5;0.8;1,no", "0.5 0.8 1,no", "number-invalid", "Write 0.5;0.8;1.")]
    [InlineData("uncertainties.csv", "1;2,0.2;0.1", "1;2,0.2  0.1", "number-invalid", "Write 0.2;0.1.")]
    [InlineData("projects.csv", "0.5;0.8;1,no", "40;80;100,no", "share-percent", "Write 0.4;0.8;1.")]
    [InlineData("projects.csv", "0.5;0.8;1,no", "0.5;1.4,no", "number-range", "Check the number and its unit.")]
    public void Check_ListOfNumbers_OffersWhatItMayMean(string file, string old, string replacement, string code, string mend)
    {
        Assert.Contains(old, BasePackage.Files[file], StringComparison.Ordinal);
        string text = BasePackage.Files[file].Replace(old, replacement, StringComparison.Ordinal);

        var finding = Assert.Single(PackageChecker.Check(_folder.Write("edited", BasePackage.Files.SetItem(file, text))).Findings);

        Assert.Equal((code, mend), (finding.Code, finding.Mend));
    }
}
