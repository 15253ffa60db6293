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
            Assert.Equal(original.Hash, last.Hash);
        }

        Assert.Equal(BytesOf(folder.At("first")), BytesOf(folder.At("last")));
    }

    private static Package Read(string path)
    {
        var outcome = PackageReader.Read(path);
        Assert.Empty(outcome.Findings);
        return outcome.Package!;
    }

    private static SortedDictionary<string, string> BytesOf(string folder) => new(
        Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexString(File.ReadAllBytes(path))));
}
