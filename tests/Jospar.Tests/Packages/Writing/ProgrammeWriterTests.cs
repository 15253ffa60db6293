using Jospar.Domain;
using Jospar.Packages.Checking;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;

namespace Jospar.Tests.Packages.Writing;

public sealed class ProgrammeWriterTests
{
    [Fact]
    public void ToPackage_ReadAgain_GivesTheSameProgramme()
    {
        using var folder = new TemporaryFolder();
        var programme = PackageChecker.Check(folder.Write("base", BasePackage.Files)).Programme!;

        var written = ProgrammeWriter.ToPackage(programme);
        PackageWriter.Write(written, folder.At("written"));
        var outcome = PackageChecker.Check(folder.At("written"));

        Assert.Empty(outcome.Findings);
        Assert.Equal(PackageHash.Of(written), PackageHash.Of(outcome.Package!));
        Assert.Equal(PackageHash.Of(written), PackageHash.Of(ProgrammeWriter.ToPackage(outcome.Programme!)));
        Assert.Equivalent(programme, outcome.Programme, strict: true);
    }

    [Fact]
    public void ToPackage_OfAProgrammePlannedAgain_KeepsNewMoneyApartFromWhatRunningLoansBring()
    {
        using var folder = new TemporaryFolder();
        var programme = PackageChecker.Check(folder.Write("base", BasePackage.Files)).Programme!;
        LoanCorrection correction = new(new(-1.5m), new(2m), new(0.25m));
        var fund = programme.Funds[0];
        var again = programme with { Funds = [fund with { Inflows = [fund.Inflows[0] with { Correction = correction }, .. fund.Inflows[1..]] }, .. programme.Funds[1..]] };

        PackageWriter.Write(ProgrammeWriter.ToPackage(again), folder.At("written"));

        Assert.Equivalent(again, PackageChecker.Check(folder.At("written")).Programme, strict: true);
    }
}
