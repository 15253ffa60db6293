using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Jospar.Packages.Checking;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;

namespace Jospar.Tests.Packages.Writing;

public sealed class WorkbookWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_BasePackage_IsAValidWorkbook()
    {
        PackageWriter.Write(Read("base", BasePackage.Files), _folder.At("base.xlsx"));

        using var document = SpreadsheetDocument.Open(_folder.At("base.xlsx"), isEditable: false);
        var faults = new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");

        Assert.Empty(faults);
        var names = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal("programme", names[0]);
        Assert.Equal("columns", names[^1]);
        Assert.All(names, name => Assert.True(name.Length <= 31));
    }

    [Fact]
    public void Write_Numbers_AreNumbersInTheSheet()
    {
        PackageWriter.Write(Read("base", BasePackage.Files), _folder.At("base.xlsx"));

        using var document = SpreadsheetDocument.Open(_folder.At("base.xlsx"), isEditable: false);
        var sheet = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == "stocks");
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
        var cell = part.Worksheet.Descendants<Cell>().Single(cell => cell.CellReference == "C2");

        Assert.Null(cell.DataType);
        Assert.Equal("40", cell.CellValue!.Text);
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("quotes \" and, commas; and 'apostrophes'")]
    [InlineData("_x0041_ is no escaped letter")]
    [InlineData("=SUM(A1:A9)")]
    [InlineData("<b>&amp;</b>")]
    [InlineData("Ұлытау — «Жезқазған» 铝 🏭")]
    [InlineData("007.50")]
    [InlineData("TRUE")]
    [InlineData("a  b\tc")]
    public void Write_AnyText_ComesBackTheSame(string text)
    {
        var files = BasePackage.Files.ToDictionary();
        files["sectors.csv"] = $"id,name_en,note\nmetals,Metals,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\ncables,Cables,\ninfrastructure,Infrastructure,\n";
        var package = Read("texts", files);
        foreach (string name in new[] { "texts.xlsx", "texts.zip", "again" })
        {
            PackageWriter.Write(package, _folder.At(name));
            package = PackageChecker.Check(_folder.At(name)).Package!;
            Assert.Equal(text, package.Get("sectors").Rows[0].Values[package.Get("sectors").Definition.GetIndex("note")]);
        }
    }

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("1e3", "1000")]
    [InlineData("1500.00", "1500")]
    [InlineData("0.000000001", "0.000000001")]
    [InlineData("123456789.123456789123", "123456789.123456789123")]
    [InlineData("1500.123456789012345678", "1500.123456789012345678")]
    [InlineData("-0", "0")]
    public void Write_AnyNumber_ComesBackTheSame(string number, string expected)
    {
        var files = BasePackage.Files.ToDictionary();
        files["prices.csv"] = files["prices.csv"].Replace("cable,2025,,1500", $"cable,2025,,{number}", StringComparison.Ordinal);
        PackageWriter.Write(Read("numbers", files), _folder.At("numbers.xlsx"));

        var prices = PackageChecker.Check(_folder.At("numbers.xlsx")).Package!.Get("prices");

        Assert.Equal(expected, prices.Rows[2].Values[prices.Definition.GetIndex("export_price")]);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        var package = Read("base", BasePackage.Files);
        foreach (string name in new[] { "one.xlsx", "two.xlsx", "one.zip", "two.zip" })
        {
            PackageWriter.Write(package, _folder.At(name));
        }

        Assert.Equal(File.ReadAllBytes(_folder.At("one.xlsx")), File.ReadAllBytes(_folder.At("two.xlsx")));
        Assert.Equal(File.ReadAllBytes(_folder.At("one.zip")), File.ReadAllBytes(_folder.At("two.zip")));
    }

    private Package Read(string name, IEnumerable<KeyValuePair<string, string>> files) =>
        PackageChecker.Check(_folder.Write(name, files)).Package!;
}
