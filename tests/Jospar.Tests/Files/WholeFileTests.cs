using System.Diagnostics;
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WriteText_AfterAKill_ClearsWhatWasLeft(bool isFolder)
    {
        if (isFolder)
        {
            Directory.CreateDirectory(_folder.At(".file.jospar-writing/half"));
        }
        else
        {
            File.WriteAllText(_folder.At(".file.jospar-writing"), "half of what was longer");
        }

        File.WriteAllText(_folder.At(".file.jospar-lock"), "");
        WholeFile.WriteText(_folder.At("file"), writer => writer.Write("first"));
        Assert.Equal("first", File.ReadAllText(_folder.At("file")));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void WriteText_ToALink_WritesTheFileThatItLeadsTo()
    {
        File.WriteAllText(_folder.At("file"), "first");
        File.CreateSymbolicLink(_folder.At("link"), "file");
        WholeFile.WriteText(_folder.At("link"), writer => writer.Write("second"));
        Assert.Equal(("file", "second"), (new FileInfo(_folder.At("link")).LinkTarget, File.ReadAllText(_folder.At("file"))));
    }

    [Fact]
    public void WriteText_ToALinkToADevice_LeavesBoth()
    {
        File.CreateSymbolicLink(_folder.At("link"), "/dev/null");
        WritablePlace.Check(_folder.At("link"));
        WholeFile.WriteText(_folder.At("link"), writer => writer.Write("lost"));
        Assert.Equal("/dev/null", new FileInfo(_folder.At("link")).LinkTarget);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Fact]
    public async Task WriteText_ToAPipe_ReachesItsReader()
    {
        string pipe = _folder.At("pipe");
        using var made = Process.Start("mkfifo", pipe);
        await made.WaitForExitAsync();
        WritablePlace.Check(pipe);
        var reading = Task.Run(() => File.ReadAllText(pipe));
        WholeFile.WriteText(pipe, writer => writer.Write("read"));
        Assert.Equal("read", await reading.WaitAsync(TimeSpan.FromSeconds(30)));
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
