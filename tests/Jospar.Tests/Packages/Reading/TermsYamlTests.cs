using Jospar.Packages.Checking;
using Jospar.Packages.Findings;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;

namespace Jospar.Tests.Packages.Reading;

/// <summary>What is said of a <c>programme.yaml</c> that is missing, empty or no YAML.</summary>
public sealed class TermsYamlTests : IDisposable
{
    private const string Terms = "programme.yaml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("  en: A", "\ten: A", 4, "begins with a tab")]
    [InlineData("  kk: Ш", "\tkk: Ш", 5, "begins with a tab")]
    [InlineData("value]", "value", 16, "a bracket is not closed")]
    [InlineData("tolerance:\n  shortfall: 0.0001\n  value: 0.001\n", "tolerance: {shortfall: 0.0001,\n  value: 0.001\n", 17, "a bracket is not closed")]
    [InlineData("money: million", "money: \"million", 11, "quoted scalar")]
    [InlineData("currency: KZT", "currency KZT", 10, "did not find expected key")]
    [InlineData("id: base", "id: *base", 2, "something other than a key with its value")]
    public void Read_TermsWithAFault_NamesItsLine(string right, string wrong, int line, string said)
    {
        string text = BasePackage.Files[Terms];
        Assert.Contains(right, text, StringComparison.Ordinal);

        var finding = Only(BasePackage.Files.SetItem(Terms, text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal(("yaml-invalid", Terms, line), (finding.Code, finding.File, finding.Row));
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "file-missing")]
    [InlineData("", "file-empty")]
    [InlineData("# nothing yet\n", "file-empty")]
    public void Read_NoTerms_SaysWhatIsMissingAndTheSmallestFile(string? text, string code)
    {
        var finding = Only(text is null ? BasePackage.Files.Remove(Terms) : BasePackage.Files.SetItem(Terms, text));

        Assert.Equal(code, finding.Code);
        Assert.Contains("what the programme is called, its years and its money", finding.Message, StringComparison.Ordinal);
        string smallest = finding.Mend[finding.Mend.IndexOf('{', StringComparison.Ordinal)..];
        var begun = PackageChecker.Check(_folder.Write("begun", BasePackage.Files.SetItem(Terms, smallest)));
        Assert.DoesNotContain(begun.Findings, finding => finding.File == Terms);
    }

    [Fact]
    public void Read_WorkbookWithoutTerms_NamesTheKeysThatItsSheetNeeds()
    {
        var package = PackageChecker.Check(_folder.Write("base", BasePackage.Files)).Package!;
        PackageWriter.Write(package, _folder.At("base.xlsx"));
        WorkbookText.Replace(_folder.At("base.xlsx"), "\"programme\"", "\"other\"");

        var finding = PackageChecker.Check(_folder.At("base.xlsx")).Findings.Single(finding => finding.Code == "file-missing");

        Assert.Contains("columns key and value", finding.Mend, StringComparison.Ordinal);
        Assert.Contains("years.first", finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ListWithoutBrackets_SaysHowItIsWritten() =>
        Assert.Equal(
            "Write shortfall;value, with semicolons; in programme.yaml [shortfall, value], in brackets.",
            Only(BasePackage.Files.SetItem(Terms, BasePackage.Files[Terms].Replace("[shortfall, value]", "shortfall, value", StringComparison.Ordinal))).Mend);

    private Finding Only(IEnumerable<KeyValuePair<string, string>> files) =>
        Assert.Single(PackageChecker.Check(_folder.Write("faulty", files)).Findings);
}
