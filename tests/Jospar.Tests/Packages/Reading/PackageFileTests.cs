using System.IO.Compression;
using System.Text;
using Jospar.Packages.Checking;
using Jospar.Packages.Findings;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;

namespace Jospar.Tests.Packages.Reading;

/// <summary>Faults of a package as a file: what no table says.</summary>
public sealed class PackageFileTests : IDisposable
{
    private static readonly Encoding _windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_NothingAtThePath_IsAFinding() => Expect("package-missing", "", _folder.At("nowhere"));

    [Fact]
    public void Read_AnotherKindOfFile_IsAFinding() => Expect("package-kind", "", Write("package.docx", [1, 2, 3]));

    // Killed between taking the earlier package away and putting the new one there.
    [Fact]
    public void Read_OfWhatAKilledWriterTookAway_FindsTheEarlierPackage()
    {
        string place = _folder.At("package");
        PackageWriter.Write(PackageChecker.Check(_folder.Write("base", BasePackage.Files)).Package!, place);
        Directory.Move(place, _folder.At(".package.jospar-old"));

        Assert.Empty(PackageChecker.Check(place).Findings.Where(finding => finding.Code == "package-missing"));
        Assert.True(Directory.Exists(place));
    }

    [Theory]
    [InlineData("package.docx", "Name a folder, a .zip or an .xlsx.")]
    [InlineData("package.ods", "Save it as .xlsx and give that.")]
    [InlineData("package.XLS", "Save it as .xlsx and give that.")]
    public void Read_AnotherKindOfFile_SaysWhatToGive(string name, string mend) =>
        Assert.Equal(mend, Expect("package-kind", "", Write(name, [1, 2, 3])).Mend);

    [Fact]
    public void Read_FolderOfAPlan_SaysWhereItsPackageIs()
    {
        string plan = _folder.Write("zp", new Dictionary<string, string> { ["plan.json"] = "{}", ["launches.csv"] = "", ["trade.csv"] = "" });

        Assert.Equal("zp is a plan; its package is zp/package.zip.", Expect("package-is-plan", "", plan).Message);
    }

    [Fact]
    public void Read_ZipOfAPlan_SaysWhereItsPackageIs()
    {
        string plan = _folder.Write("zp", new Dictionary<string, string> { ["plan.json"] = "{}", ["launches.csv"] = "" });
        ZipFile.CreateFromDirectory(plan, plan + ".zip", CompressionLevel.Fastest, includeBaseDirectory: true);

        Assert.Equal("Unpack it, and give package.zip.", Expect("package-is-plan", "", plan + ".zip").Mend);
    }

    [Theory]
    [InlineData("broken.zip")]
    [InlineData("broken.xlsx")]
    public void Read_DamagedFile_IsAFinding(string name) => Expect("package-unreadable", "", Write(name, [0x50, 0x4B, 3, 4, 9, 9, 9]));

    // Without limits the program cannot read, whatever the file is.
    [Theory]
    [InlineData("empty.zip")]
    [InlineData("empty.xlsx")]
    public void Read_WhereTheProgramIsAtFault_DoesNotBlameTheFile(string name)
    {
        string path = Write(name, [0x50, 0x4B, 5, 6, .. new byte[18]]);
        Assert.Throws<NullReferenceException>(() => PackageChecker.Check(path, limits: null!));
    }

    [Theory]
    [InlineData("table.xlsx", "id,kind,parent\n", "table.xlsx is no workbook, whatever its name says")]
    [InlineData("table.zip", "id,kind,parent\n", "table.zip is no zip, whatever its name says")]
    [InlineData("none.xlsx", "", "none.xlsx is no workbook")]
    [InlineData("half.xlsx", "PK\u0003\u0004", "The file is damaged")]
    public void Read_FileOfAnotherKind_SaysWhatItIsNot(string name, string text, string said) =>
        Assert.Contains(said, Expect("package-unreadable", "", Write(name, Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_WorkbookOfTheOldKind_SaysHowToSaveIt() =>
        Assert.Contains("(.xls)", Expect("package-unreadable", "", Write("old.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("../places.csv")]
    [InlineData("/etc/places.csv")]
    [InlineData("a/../../places.csv")]
    [InlineData("C:places.csv")]
    [InlineData("..\\places.csv")]
    public void Read_ZipThatClimbsOut_IsAFinding(string entry)
    {
        var finding = Expect("zip-entry-outside", "", Zip("slip.zip", "", (entry, "id\n")));

        Assert.Equal(entry, finding.Value);
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(_folder.Path)!, "places.csv")));
    }

    [Fact]
    public void Read_ZipOfManyEntries_IsAFinding() =>
        Expect("zip-entries", "", Zip("many.zip", "", [.. Enumerable.Range(0, 1001).Select(i => ($"note-{i}.txt", ""))]));

    [Fact]
    public void Read_ZipWithAFileTwice_IsAFinding() =>
        Expect("file-duplicate", "stocks.csv", Zip("twice.zip", "", ("stocks.csv", BasePackage.Files["stocks.csv"])));

    [Fact]
    public void Read_ZipOfAFolder_IsReadAsTheFolder() =>
        Assert.Empty(PackageChecker.Check(Zip("folder.zip", "my programme/", ("__MACOSX/._places.csv", "x"))).Findings);

    [Fact]
    public void Read_ZipWithBackslashes_IsReadAsTheFolder()
    {
        Assert.Empty(PackageChecker.Check(Zip("windows.zip", "my programme\\")).Findings);
        Expect("zip-entry-outside", "", Zip("slip.zip", "", ("a\\..\\..\\places.csv", "id\n")));
    }

    [Fact]
    public void Read_ZipOfAFolderInAFolder_SaysWhereTheTablesAre()
    {
        string deep = Zip("deep.zip", "outer/inner/");
        var finding = Expect("file-missing", "programme.yaml", deep);

        Assert.Contains("they lie in inner/", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WorkbookInPlaceOfATable_OffersBothWaysOut()
    {
        string folder = _folder.Write("workbook", BasePackage.Files.Remove("stocks.csv").Add("stocks.xlsx", ""));

        Assert.Equal(
            "Is stocks.xlsx meant to be stocks.csv? Save its sheet as “CSV UTF-8” under the name stocks.csv; or put all tables as sheets into one workbook and give that.",
            Expect("file-unknown", "stocks.xlsx", folder).Mend);
    }

    [Fact]
    public void Read_FaultOfAFileBesideOthers_ComesFirst()
    {
        var files = BasePackage.Files.Add("prises.csv", "a,b\n").SetItem("sites.csv", BasePackage.Files["sites.csv"].Replace("P004,zone-a", "P004,zone-b", StringComparison.Ordinal));

        Assert.Equal(["file-unknown", "id-unknown"], PackageChecker.Check(_folder.Write("order", files)).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Read_TableInAFolderBelow_IsAWarning()
    {
        string folder = _folder.Write("below", BasePackage.Files.Remove("limits.csv"));
        _folder.Write("below/old", new Dictionary<string, string> { ["limits.csv"] = BasePackage.Files["limits.csv"], ["prices.csv"] = "" });

        var finding = Expect("file-unknown", "old/limits.csv", folder);

        Assert.Contains("Move it out of the folder", finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FolderNamedAsATable_IsAWarning()
    {
        string folder = _folder.Write("named", BasePackage.Files.Remove("limits.csv"));
        Directory.CreateDirectory(Path.Combine(folder, "limits.csv"));

        Expect("file-unknown", "limits.csv/", folder);
    }

    [Fact]
    public void Read_PlanAndNotesBesideTheTables_HasNoFinding()
    {
        string folder = _folder.Write("beside", BasePackage.Files.Remove("limits.csv").AddRange(
        [
            new("README.md", "x"), new("notes.txt", "x"), new("demands.xlsx", "x"), new("limits.pdf", "x"), new(".limits", "x"), new("LICENSE", "x"),
        ]));
        _folder.Write("beside/plan", new Dictionary<string, string> { ["plan.json"] = "{}", ["limits.csv"] = "" });

        Assert.Empty(PackageChecker.Check(folder).Findings);
    }

    [Fact]
    public void Read_TableThatIsALinkToNowhere_NamesIt()
    {
        string folder = _folder.Write("linked", BasePackage.Files.Remove("limits.csv"));
        File.CreateSymbolicLink(Path.Combine(folder, "limits.csv"), _folder.At("nowhere.csv"));

        Assert.Contains("limits.csv cannot be opened", Expect("package-unreadable", "limits.csv", folder).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ZipBomb_IsAFindingAndReadsNoFurther()
    {
        string path = _folder.At("bomb.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Fill(archive, "", except: "demands.csv");
            using var stream = archive.CreateEntry("demands.csv").Open();
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++)
            {
                stream.Write(zeros);
            }
        }

        Assert.True(new FileInfo(path).Length < 1 << 20);
        Expect("file-too-large", "demands.csv", path);
    }

    [Fact]
    public void Read_WorkbookThatUnpacksToTooMuch_IsAFinding()
    {
        string path = _folder.At("base.xlsx");
        PackageWriter.Write(Base(), path);
        var outcome = PackageChecker.Check(path, ReadLimits.Usual with { TotalBytes = 10_000 });

        Assert.Equal("file-too-large", Assert.Single(outcome.Findings).Code);
    }

    [Fact]
    public void Read_FileOf200Megabytes_IsAFindingWithoutReadingIt()
    {
        string folder = _folder.Write("large", BasePackage.Files);
        using (var stream = File.OpenWrite(Path.Combine(folder, "demands.csv")))
        {
            stream.SetLength(200L << 20);
        }

        long before = GC.GetTotalAllocatedBytes();
        Expect("file-too-large", "demands.csv", folder);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 64L << 20);
    }

    [Fact]
    public void Read_MoreRowsThanASheetHolds_IsAFinding()
    {
        var outcome = PackageChecker.Check(_folder.Write("long", BasePackage.Files), ReadLimits.Usual with { Rows = 7 });

        var finding = Assert.Single(outcome.Findings);
        Assert.Equal(("table-too-long", "recipes.csv", 9), (finding.Code, finding.File, finding.Row));
    }

    [Theory]
    [InlineData("76.9,iso", "76.9,", "1 row names a source, but ")]
    [InlineData("", "", "2 rows name a source, but ")]
    public void Read_ATableThatIsNamedAndMissing_CountsTheRowsThatNameIt(string old, string replacement, string said)
    {
        string places = old.Length == 0 ? BasePackage.Files["places.csv"] : BasePackage.Files["places.csv"].Replace(old, replacement, StringComparison.Ordinal);
        var finding = Assert.Single(PackageChecker.Check(_folder.Write("named", BasePackage.Files.SetItem("places.csv", places).Remove("sources.csv"))).Findings);
        Assert.StartsWith(said, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zone-a", "The row has 1 cell, the header ")]
    [InlineData("zone-a,40", "The row has 2 cells, the header ")]
    public void Read_ARowThatIsShort_CountsItsCells(string row, string said)
    {
        string stocks = BasePackage.Files["stocks.csv"].Replace("zone-a,land,40", row, StringComparison.Ordinal);
        var finding = Assert.Single(PackageChecker.Check(_folder.Write("short", BasePackage.Files.SetItem("stocks.csv", stocks))).Findings);
        Assert.StartsWith(said, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quote-misplaced", "project,place,cost_factor\n\"P001,zone-a,1\nP002,zone-a,1\n", "quote-misplaced")]
    [InlineData("column-duplicate", "project,place,cost_factor,place\nP001,zone-a,1\n", "column-duplicate,row-short")]
    public void Read_TableThatLosesEveryRow_NamesTheCauseFirstAndDoesNotCallItEmpty(string name, string table, string told)
    {
        string folder = _folder.Write(name, BasePackage.Files.SetItem("sites.csv", table));

        string[] codes = [.. PackageChecker.Check(folder).Findings.Select(finding => finding.Code)];

        Assert.Equal(told.Split(','), codes);
    }

    [Fact]
    public void Read_Windows1251_NamesRowAndShowsTheText()
    {
        string folder = _folder.Write("cyrillic", BasePackage.Files);
        File.WriteAllBytes(Path.Combine(folder, "places.csv"), _windows1251.GetBytes(BasePackage.Files["places.csv"].Replace("Қазақстан", "Казахстан").Replace("облысы", "обл").Replace("Шағын", "")));

        var finding = Expect("encoding", "places.csv", folder);

        Assert.Equal(2, finding.Row);
        Assert.EndsWith("iconv -f WINDOWS-1251 -t UTF-8.", finding.Mend, StringComparison.Ordinal);
        Assert.Contains("Казахстан", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Windows1252_SaysSo()
    {
        string folder = _folder.Write("latin", BasePackage.Files);
        File.WriteAllBytes(Path.Combine(folder, "stocks.csv"), Encoding.Latin1.GetBytes("place,commodity,available,note\nzone-a,land,40,Fundición número uno\n"));

        var finding = Expect("encoding", "stocks.csv", folder);

        Assert.Contains("read as Windows-1252 it begins with “zone-a,land,40,Fundición número uno”", finding.Message, StringComparison.Ordinal);
        Assert.Contains("iconv -f WINDOWS-1252 -t UTF-8.", finding.Mend, StringComparison.Ordinal);
        Assert.Contains("Where names read wrong so, it is a neighbour's: WINDOWS-1250 for Central European letters", finding.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_Utf16_SaysHowToSaveIt(bool hasMark)
    {
        string folder = _folder.Write("utf16", BasePackage.Files);
        var encoding = new UnicodeEncoding(bigEndian: false, byteOrderMark: hasMark);
        File.WriteAllText(Path.Combine(folder, "stocks.csv"), BasePackage.Files["stocks.csv"], encoding);

        var finding = Expect("encoding", "stocks.csv", folder);

        Assert.Contains("saved as UTF-16", finding.Message, StringComparison.Ordinal);
        Assert.Contains("“CSV UTF-8”", finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Utf8WithMarkAndWindowsLineEnds_HasNoFindingAndTheSameHash()
    {
        string folder = Directory.CreateDirectory(_folder.At("windows")).FullName;
        foreach (var (name, text) in BasePackage.Files)
        {
            File.WriteAllText(Path.Combine(folder, name), text.Replace("\n", "\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        var outcome = PackageChecker.Check(folder);

        Assert.Empty(outcome.Findings);
        Assert.Equal(PackageHash.Of(Base()), PackageHash.Of(outcome.Package!));
    }

    [Fact]
    public void Read_FaultyWorkbook_NamesTheSheetAndItsRow()
    {
        var files = BasePackage.Files.ToDictionary();
        files["sites.csv"] = files["sites.csv"].Replace("P004,zone-a", "P004,zone-b", StringComparison.Ordinal);
        PackageWriter.Write(PackageChecker.Check(_folder.Write("faulty", files)).Package!, _folder.At("faulty.xlsx"));

        var finding = Expect("id-unknown", "sites", _folder.At("faulty.xlsx"));

        Assert.Equal((7, "place", "zone-b"), (finding.Row, finding.Column, finding.Value));
        Assert.Contains("zone-a", finding.Mend, StringComparison.Ordinal);
    }

    private Package Base() => PackageChecker.Check(_folder.Write("base", BasePackage.Files)).Package!;

    private static Finding Expect(string code, string file, string path)
    {
        var finding = Assert.Single(PackageChecker.Check(path).Findings);
        Assert.Equal((code, file), (finding.Code, finding.File));
        return finding;
    }

    private string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder.At(name), bytes);
        return _folder.At(name);
    }

    private string Zip(string name, string top, params (string Name, string Text)[] extra)
    {
        using var archive = ZipFile.Open(_folder.At(name), ZipArchiveMode.Create);
        Fill(archive, top, except: "");
        foreach (var (entry, text) in extra)
        {
            Add(archive, entry, text);
        }

        return _folder.At(name);
    }

    private static void Fill(ZipArchive archive, string top, string except)
    {
        foreach (var (name, text) in BasePackage.Files.Where(file => file.Key != except))
        {
            Add(archive, top + name, text);
        }
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
