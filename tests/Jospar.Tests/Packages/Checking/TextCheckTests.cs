using System.Collections.Immutable;
using Jospar.Packages.Checking;
using Jospar.Packages.Findings;

namespace Jospar.Tests.Packages.Checking;

/// <summary>Names that would show other than what they say.</summary>
public sealed class TextCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"Metals\nReached   Jobs\"", "The name holds a line break or a tab.")]
    [InlineData("Met\tals", "The name holds a line break or a tab.")]
    [InlineData("Met\u202Eals", "turns round the direction of reading")]
    [InlineData("Met\u2066als", "turns round the direction of reading")]
    public void Check_NameThatShowsOtherThanItSays_IsAFinding(string name, string said)
    {
        var finding = Assert.Single(Named(name));
        Assert.Equal(("text-control", "name_en"), (finding.Code, finding.Column));
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
    }

    private ImmutableArray<Finding> Named(string name)
    {
        string sectors = BasePackage.Files["sectors.csv"];
        Assert.Contains("metals,Metals", sectors, StringComparison.Ordinal);
        return PackageChecker.Check(_folder.Write("names", BasePackage.Files.SetItem("sectors.csv", sectors.Replace("metals,Metals", $"metals,{name}", StringComparison.Ordinal)))).Findings;
    }
}
