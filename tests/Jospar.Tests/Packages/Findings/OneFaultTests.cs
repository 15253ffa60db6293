using Jospar.Packages.Checking;
using Jospar.Packages.Findings;

namespace Jospar.Tests.Packages.Findings;

public sealed class OneFaultTests
{
    /// <summary>Kinds that concern the package as a file; their cases stand in PackageFileTests.</summary>
    private static readonly string[] _ofFiles =
    [
        "package-missing", "package-kind", "package-is-plan", "package-unreadable", "zip-entry-outside", "zip-entries", "file-duplicate",
        "file-too-large", "encoding", "table-too-long", "cells-merged", "formula-unstored",
    ];

    public static TheoryData<int, string> Cases()
    {
        var cases = new TheoryData<int, string>();
        var faults = Faults();
        for (int i = 0; i < faults.Count; i++)
        {
            cases.Add(i, faults[i].Code);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_BasePackageWithOneFault_HasExactlyThatFinding(int number, string code)
    {
        var fault = Faults()[number];
        var files = BasePackage.Files.ToDictionary();
        fault.Edit(files);
        using var folder = new TemporaryFolder();

        var outcome = PackageChecker.Check(folder.Write("faulty", files));

        var finding = Assert.Single(outcome.Findings);
        Assert.Equal((code, fault.File, fault.Row, fault.Column), (finding.Code, finding.File, finding.Row, finding.Column));
        Assert.NotEmpty(finding.Message);
        Assert.NotEmpty(finding.Mend);
        Assert.Equal(finding.Severity == Severity.Error, outcome.Programme is null);
    }

    [Fact]
    public void Catalogue_EveryKind_HasAFaultCase()
    {
        var covered = Faults().Select(fault => fault.Code).Concat(_ofFiles).Distinct().Order(StringComparer.Ordinal);

        // Kinds that concern a table of facts; their cases stand in ActualsCheckTests.
        var ofPackages = FindingCatalogue.Kinds.Where(kind => kind.Group != "actuals");
        Assert.Equal(ofPackages.Select(kind => kind.Code).Order(StringComparer.Ordinal), covered);
    }

    private static List<Fault> Faults() => [.. TableFaults.All, .. RuleFaults.All];
}
