using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Reading;

public sealed class TermsAssemblerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Assemble_YearsAsOneValue_NamesTheKeysThatAreMeant()
    {
        string terms = BasePackage.Files["programme.yaml"].Replace("years:\n  first: 2025\n  last: 2029", "years: 2025-2029", StringComparison.Ordinal);

        var finding = Assert.Single(PackageChecker.Check(_folder.Write("terms", BasePackage.Files.SetItem("programme.yaml", terms))).Findings);

        Assert.Equal("Give years.first and years.last in its place: first and last each on a line of its own below years:, after two blanks.", finding.Mend);
    }

    [Fact]
    public void Assemble_NameAsOneValue_AsksForTheKeyThatMustBeGiven()
    {
        string terms = BasePackage.Files["programme.yaml"].Replace("name:\n  en: A small programme\n  kk: Шағын бағдарлама\n  ru: Малая программа", "name: Small", StringComparison.Ordinal);

        var finding = Assert.Single(PackageChecker.Check(_folder.Write("terms", BasePackage.Files.SetItem("programme.yaml", terms))).Findings);

        Assert.Equal("Give name.en in its place: en on a line of its own below name:, after two blanks.", finding.Mend);
    }

    [Fact]
    public void Assemble_UnknownKeyBesideAMissingOne_TellsBoth()
    {
        string terms = BasePackage.Files["programme.yaml"].Replace("years:\n  first: 2025\n  last: 2029\ncurrency: KZT", "years: 2025-2029", StringComparison.Ordinal);

        var findings = PackageChecker.Check(_folder.Write("terms", BasePackage.Files.SetItem("programme.yaml", terms))).Findings;

        Assert.Equal(["cell-missing", "term-unknown"], findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.Contains("Write currency: with its value on a line of its own.", findings.Select(finding => finding.Mend));
    }
}
