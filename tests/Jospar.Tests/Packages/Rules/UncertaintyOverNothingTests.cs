using Jospar.Packages.Checking;
using Jospar.Packages.Findings;

namespace Jospar.Tests.Packages.Rules;

public sealed class UncertaintyOverNothingTests
{
    [Fact]
    public void Check_AFamilyMisspelt_PointsAtItAndNamesTheNearest()
    {
        var finding = Fault("price,,alu*", "price,,aluminum");
        Assert.Equal(("family", "Nothing has the family “aluminum”, so prices selects nothing."), (finding.Column, finding.Message));
        Assert.Contains("aluminium", finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_AKnownNameThatFitsNothingOfItsKind_PointsAtIt()
    {
        var finding = Fault("price,,alu*", "price,power,alu*");
        Assert.Equal("uncertainty-over-nothing", finding.Code);
        Assert.Equal("commodity", finding.Column);
        Assert.Equal("Name a commodity of what prices is about, or leave the cell empty.", finding.Mend);
    }

    private static Finding Fault(string from, string to)
    {
        var files = BasePackage.Files.ToDictionary();
        files["uncertainties.csv"] = files["uncertainties.csv"].Replace(from, to, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        return Assert.Single(PackageChecker.Check(folder.Write("faulty", files)).Findings);
    }
}
