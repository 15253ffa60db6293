using System.Collections.Immutable;
using Jospar.Packages.Checking;
using Jospar.Packages.Findings;

namespace Jospar.Tests.Packages.Checking;

/// <summary>What is said of ids that lead nowhere.</summary>
public sealed class ReferenceCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Abai Region")]
    [InlineData("область Абай")]
    [InlineData("абай облысы")]
    public void Check_NameInPlaceOfTheId_NamesTheId(string name)
    {
        var files = BasePackage.Files.SetItem("sites.csv", BasePackage.Files["sites.csv"].Replace("P003,KZ-10,", $"P003,{name},", StringComparison.Ordinal));

        var finding = Assert.Single(Check(files), finding => finding.Code == "id-unknown");

        Assert.Equal($"“{name}” is the name of KZ-10: write the id.", finding.Mend);
    }

    [Theory]
    [InlineData("sources.csv", "places.csv", "empty the column.")]
    [InlineData("funds.csv", "financing.csv", "remove these rows.")]
    public void Check_TableThatIsNotThere_OffersWhatTheColumnAllows(string table, string naming, string otherwise)
    {
        var finding = Assert.Single(Check(BasePackage.Files.Remove(table)), finding => finding.Code == "table-missing" && finding.File == naming);

        Assert.EndsWith(otherwise, finding.Mend, StringComparison.Ordinal);
    }

    private ImmutableArray<Finding> Check(IEnumerable<KeyValuePair<string, string>> files) => PackageChecker.Check(_folder.Write("named", files)).Findings;
}
