using Jospar.Files;
using Jospar.Tests.Packages;

namespace Jospar.Tests.Files;

public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WriteText_OverAnEarlierFile_ReplacesIt()
    {
        WholeFile.WriteText(_folder.At("file"), writer => writer.Write("first"));
        WholeFile.WriteText(_folder.At("file"), writer => writer.Write("Қ"));
        Assert.Equal([0xD2, 0x9A], File.ReadAllBytes(_folder.At("file")));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void WriteText_IntoAFolderThatIsNotThere_MakesIt()
    {
        WholeFile.WriteText(_folder.At("a/b/file"), writer => writer.Write("first"));
        Assert.Equal("first", File.ReadAllText(_folder.At("a/b/file")));
    }

    [Fact]
    public void WriteText_ThatFailsHalfWay_LeavesTheEarlierFileAndNothingBeside()
    {
        WholeFile.WriteText(_folder.At("file"), writer => writer.Write("first"));
        Assert.Throws<IOException>(() => WholeFile.WriteText(_folder.At("file"), writer =>
        {
            writer.Write("half");
            writer.Flush();
            throw new IOException("No space left on device");
        }));
        Assert.Equal("first", File.ReadAllText(_folder.At("file")));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void WriteTexts_OverEarlierFiles_ReplacesThemAll()
    {
        WriteBoth("first", writer => writer.Write("first"));
        WriteBoth("second", writer => writer.Write("second"));
        Assert.Equal(["second", "second"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(File.ReadAllText));
    }

    [Fact]
    public void WriteTexts_OfWhichTheLastFails_LeavesAllEarlierFilesAndNothingBeside()
    {
        WriteBoth("first", writer => writer.Write("first"));
        Assert.Throws<IOException>(() => WriteBoth("second", _ => throw new IOException("No space left on device")));
        Assert.Equal(["first", "first"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(File.ReadAllText));
    }

    private void WriteBoth(string text, Action<TextWriter> other) =>
        WholeFile.WriteTexts(_folder.Path, ("b", writer => writer.Write(text)), ("a", other));
}
