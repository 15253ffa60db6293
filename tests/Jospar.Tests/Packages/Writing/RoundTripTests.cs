using Jospar.Packages.Checking;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;

namespace Jospar.Tests.Packages.Writing;

public sealed class RoundTripTests
{
    [Fact]
    public void Write_FolderToWorkbookToZipToFolder_KeepsBytesAndHash()
    {
        using var folder = new TemporaryFolder();
        var original = Read(folder.Write("base", BasePackage.Files));
        PackageWriter.Write(original, folder.At("first"));

        var last = original;
        foreach (string name in new[] { "base.xlsx", "base.zip", "last" })
        {
            PackageWriter.Write(last, folder.At(name));
            last = Read(folder.At(name));
            Assert.Equal(PackageHash.Of(original), PackageHash.Of(last));
        }

        Assert.Equal(BytesOf(folder.At("first")), BytesOf(folder.At("last")));
    }

    [Fact]
    public void Write_AnOutlineThroughEveryForm_KeepsItsBytes()
    {
        // Line ends of both kinds, a byte order mark, letters of three bytes and more than a cell holds.
        string text = $"{{\r\n\"Қ\": \"{new string('қ', 50_000)}\",\n\"type\": \"Polygon\", \"coordinates\": [[[67, 48], [68, 48], [67, 49], [67, 48]]]}}\n";
        byte[] outline = [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(text)];
        using var folder = new TemporaryFolder();
        string source = folder.Write("base", BasePackage.Files);
        string hash = PackageHash.Of(Read(source));
        File.WriteAllBytes(Path.Combine(source, "boundaries.geojson"), outline);

        var last = Read(source);
        foreach (string name in new[] { "base.xlsx", "base.zip", "last" })
        {
            PackageWriter.Write(last, folder.At(name));
            last = Read(folder.At(name));
            Assert.True(outline.AsSpan().SequenceEqual(last.Boundaries.AsSpan()), name);
            Assert.Equal(hash, PackageHash.Of(last));
        }

        Assert.Equal(outline, File.ReadAllBytes(Path.Combine(folder.At("last"), "boundaries.geojson")));
        PackageWriter.Write(last.WithBoundaries([]), folder.At("last"));
        Assert.False(File.Exists(Path.Combine(folder.At("last"), "boundaries.geojson")));
    }

    [Fact]
    public void Write_MenuOfDiscounts_ComesBackFromWorkbookAndZip()
    {
        using var folder = new TemporaryFolder();
        var files = BasePackage.Files.ToDictionary();
        files["discount_menu.csv"] = "commodity,discount,assumption\nmetal,0,What is given today\nmetal,0.05,\nmetal,0.125,Assumed\n";
        var original = PackageChecker.Check(folder.Write("base", files));
        Assert.Empty(original.Findings);
        Assert.Equal([0m, 0.05m, 0.125m], original.Programme!.DiscountMenu.Select(entry => entry.Discount));
        var last = ProgrammeWriter.ToPackage(original.Programme);
        string hash = PackageHash.Of(last);
        foreach (string name in new[] { "menu.xlsx", "menu.zip", "last" })
        {
            PackageWriter.Write(last, folder.At(name));
            var again = PackageChecker.Check(folder.At(name));
            Assert.Equal(original.Programme.DiscountMenu, again.Programme!.DiscountMenu);
            last = again.Package!;
            Assert.Equal(hash, PackageHash.Of(last));
        }
    }

    [Fact]
    public void Read_BurdenCapBelowAChosenDiscount_IsNoFinding()
    {
        using var folder = new TemporaryFolder();
        var files = BasePackage.Files.ToDictionary();
        files["obligations.csv"] = files["obligations.csv"].Replace("0.05,0.02", "0.05,0.01", StringComparison.Ordinal);
        files["discount_menu.csv"] = "commodity,discount\nmetal,0.05\nmetal,0.03\n";
        Read(folder.Write("base", files));
    }

    [Fact]
    public void Write_NameWithALineSeparator_IsReadAgain()
    {
        using var folder = new TemporaryFolder();
        var files = BasePackage.Files.ToDictionary();
        files["programme.yaml"] = files["programme.yaml"].Replace("en: A small programme", "en: \"A\\u2028small\\u2029programme\"", StringComparison.Ordinal);
        var original = Read(folder.Write("base", files));

        PackageWriter.Write(original, folder.At("first"));

        var first = Read(folder.At("first"));
        Assert.Equal(PackageHash.Of(original), PackageHash.Of(first));
        Assert.Contains("A\u2028small\u2029programme", first.Terms.Rows[0].Values);
    }

    private static Package Read(string path)
    {
        var outcome = PackageChecker.Check(path);
        Assert.Empty(outcome.Findings);
        return outcome.Package!;
    }

    private static SortedDictionary<string, string> BytesOf(string folder) => new(
        Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexString(File.ReadAllBytes(path))));
}
