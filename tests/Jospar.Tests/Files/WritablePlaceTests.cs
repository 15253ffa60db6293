using Jospar.Files;
using Jospar.Tests.Packages;

namespace Jospar.Tests.Files;

public sealed class WritablePlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("plan")]
    [InlineData("plans/of/may")]
    [InlineData("plans/of/may/")]
    public void Check_OfAPlaceThatCanBeWritten_LeavesNothing(string place)
    {
        WritablePlace.Check(Path.Combine(_folder.Path, place));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Check_BesideAFile_LeavesTheFileAsItIs()
    {
        string file = Path.Combine(_folder.Path, "prices.csv");
        File.WriteAllText(file, "kept");

        WritablePlace.Check(file);

        Assert.Equal("kept", File.ReadAllText(file));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    // Nobody, whatever his rights, makes files there.
    [Fact]
    public void Check_WhereNobodyMayWrite_Throws()
    {
        var trouble = Assert.ThrowsAny<Exception>(() => WritablePlace.Check("/proc/jospar/plan"));

        Assert.True(trouble is IOException or UnauthorizedAccessException, trouble.ToString());
    }

    // What another folder is to take the place of must be one that can be moved.
    [Fact]
    public void Check_WhereADiskIsMounted_Throws() => Assert.Contains(
        "is where a disk is mounted", Assert.Throws<PlaceRefusedException>(() => WritablePlace.Check("/proc/")).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_OfTheFolderThatTheShellIsIn_Throws()
    {
        string parent = Path.GetDirectoryName(Directory.GetCurrentDirectory())!;

        Assert.All(
            [".", parent],
            folder => Assert.Contains("name a folder that is not there yet", Assert.Throws<PlaceRefusedException>(() => WritablePlace.Check(folder)).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/dev/stdout")]
    [InlineData("/dev/fd/1")]
    [InlineData("/proc/self/fd/1")]
    public void Check_OfStandardOutput_SaysWhatElseToName(string place)
    {
        Assert.Contains("/dev/fd/3", Assert.Throws<PlaceRefusedException>(() => WritablePlace.Check(place)).Message, StringComparison.Ordinal);
        Assert.Contains("/dev/fd/3", Assert.Throws<PlaceRefusedException>(() => WholeFile.WriteText(place, text => text.Write("page"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ThroughAFile_SaysThatAFolderIsNeeded()
    {
        string file = Path.Combine(_folder.Path, "prices.csv");
        File.WriteAllText(file, "kept");

        var trouble = Assert.Throws<IOException>(() => WritablePlace.Check(Path.Combine(file, "plans", "first")));

        Assert.Contains("prices.csv' is a file, and a folder is needed there", trouble.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("link")]
    [InlineData("link/plans/first")]
    public void Check_OfALinkToNowhere_SaysWhereItLeads(string place)
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link"), Path.Combine(_folder.Path, "gone"));

        var trouble = Assert.Throws<IOException>(() => WritablePlace.Check(Path.Combine(_folder.Path, place)));

        Assert.Contains("gone', which is not there", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfALinkToItself_SaysSo()
    {
        string link = Path.Combine(_folder.Path, "link");
        File.CreateSymbolicLink(link, link);

        Assert.Throws<IOException>(() => WritablePlace.Check(Path.Combine(link, "first")));
    }

    [Theory]
    [InlineData(239, true)]
    [InlineData(240, false)]
    public void Check_OfALongName_SaysHowLongItMayBe(int bytes, bool isTaken)
    {
        string place = Path.Combine(_folder.Path, new string('x', bytes));
        if (isTaken)
        {
            WritablePlace.Check(place);
            WholeFile.WriteText(place, writer => writer.Write("kept"));
            return;
        }

        var trouble = Assert.Throws<PathTooLongException>(() => WritablePlace.Check(place));
        Assert.Contains("Give one of at most 239 bytes.", trouble.Message, StringComparison.Ordinal);
        Assert.Equal(trouble.Message, Assert.Throws<PathTooLongException>(() => WholeFile.WriteText(place, writer => writer.Write("lost"))).Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Write_ThroughWhatIsNoFolder_SaysWhatIsInTheWay()
    {
        string loop = Path.Combine(_folder.Path, "loop");
        File.CreateSymbolicLink(loop, loop);
        string file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "kept");
        Assert.Contains("Too many levels of symbolic links", Refusal(loop), StringComparison.Ordinal);
        Assert.Contains("file' is a file, and a folder is needed there", Refusal(file), StringComparison.Ordinal);
    }

    private static string Refusal(string folder)
    {
        string place = Path.Combine(folder, "page");
        var whole = Assert.Throws<IOException>(() => new WholeFolder(place, _ => true).Write([], () => null));
        Assert.Equal(whole.Message, Assert.Throws<IOException>(() => WholeFile.WriteText(place, _ => { })).Message);
        return whole.Message;
    }

    public void Dispose() => _folder.Dispose();
}
