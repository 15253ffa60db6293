using Jospar.Files;
using Jospar.Tests.Packages;

namespace Jospar.Tests.Files;

public sealed class WholeFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_OverAnEarlierFolder_KeepsForeignFilesAlone()
    {
        Write("first");
        File.WriteAllText(_folder.At("place/notes.txt"), "mine");
        File.WriteAllText(_folder.At("place/own-c"), "of the first alone");
        Write("second");
        Assert.Equal(["notes.txt", "own-a", "own-b"], Names("place"));
        Assert.Equal("second", Read("own-b"));
        Assert.Equal(["place"], Names("."));
    }

    [Fact]
    public async Task Write_ByManyAtOnce_LeavesWholeFoldersOnly()
    {
        string[] writers = [.. Enumerable.Range(0, 8).Select(n => $"writer {n}")];
        await Task.WhenAll(writers.Select(text => Task.Run(() =>
        {
            for (int n = 0; n < 20; n++)
            {
                Write(text);
            }
        })));
        Assert.Equal(["own-a", "own-b"], Names("place"));
        Assert.Contains(Read("own-a"), writers);
        Assert.Equal(Read("own-a"), Read("own-b"));
        Assert.Equal(["place"], Names("."));
    }

    [Fact]
    public async Task Write_WhileAnotherWrites_WaitsForIt()
    {
        Task? second = null;
        Folder.Write(Halting(() =>
        {
            second = Task.Run(() => Write("second"));
            Assert.NotSame(second, Task.WhenAny(second, Task.Delay(TimeSpan.FromMilliseconds(200))).GetAwaiter().GetResult());
        }), () => null);
        await second!;
        Assert.Equal("second", Read("own-a"));
        Assert.Equal("second", Read("own-b"));
    }

    [Theory]
    [InlineData("old", "own-a")]
    [InlineData("old", null)]
    [InlineData("gone", "own-a")]
    [InlineData("writing", "own-a")]
    public void Write_AfterAKill_ClearsWhatWasLeft(string what, string? left)
    {
        Write("first");
        Directory.CreateDirectory(_folder.At($".place.jospar-{what}"));
        if (left is not null)
        {
            File.WriteAllText(_folder.At($".place.jospar-{what}/{left}"), "half deleted");
        }

        File.WriteAllText(_folder.At(".place.jospar-lock"), "");
        Write("second");
        Assert.Equal(["own-a", "own-b"], Names("place"));
        Assert.Equal("second", Read("own-a"));
        Assert.Equal(["place"], Names("."));
    }

    [Fact]
    public void Write_AfterAKillWhileAFileOfThisNameWasWritten_ClearsWhatWasLeft()
    {
        File.WriteAllText(_folder.At(".place.jospar-writing"), "half");
        Write("first");
        Assert.Equal(["own-a", "own-b"], Names("place"));
        Assert.Equal(["place"], Names("."));
    }

    [Fact]
    public void Write_ThatFailsHalfWay_LeavesTheEarlierFolderAndNothingBeside()
    {
        Write("first");
        Assert.Throws<IOException>(() => Folder.Write(Halting(() => throw new IOException("No space left on device")), () => null));
        Assert.Equal("first", Read("own-a"));
        Assert.Equal(["place"], Names("."));
    }

    [Fact]
    public void Write_OverALink_WritesTheFolderThatItLeadsTo()
    {
        Directory.CreateDirectory(_folder.At("elsewhere"));
        Directory.CreateSymbolicLink(_folder.At("place"), _folder.At("elsewhere"));
        Write("first");
        Assert.Equal(["elsewhere", "place"], Names("."));
        Assert.Equal(["own-a", "own-b"], Names("elsewhere"));
    }

    [Fact]
    public void RecoverAll_AfterAKillBetweenTheMoves_PutsTheOldFolderBack()
    {
        Write("first");
        Directory.Move(_folder.At("place"), _folder.At(".place.jospar-old"));
        WholeFolder.RecoverAll(_folder.Path, IsOwn);
        Assert.Equal("first", Read("own-b"));
        Assert.Equal(["place"], Names("."));
    }

    [Fact]
    public void PutBack_AfterAKillBetweenTheMoves_ShowsTheOldFolderToReaders()
    {
        Write("first");
        Directory.Move(_folder.At("place"), _folder.At(".place.jospar-old"));
        Folder.PutBack();
        Assert.Equal("first", Read("own-b"));
        Assert.Equal(["place"], Names("."));
    }

    [Fact]
    public async Task Delete_WhileAnotherWrites_WaitsForIt()
    {
        Write("first");
        Directory.CreateDirectory(_folder.At(".place.jospar-gone/half"));
        Task deleting;
        using (WriteLock.Take(_folder.At("place")))
        {
            deleting = Task.Run(() => WholeFolder.Delete(_folder.At("place")), TestContext.Current.CancellationToken);
            Assert.NotSame(deleting, await Task.WhenAny(deleting, Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken)));
            Assert.Equal("first", Read("own-a"));
        }

        await deleting;
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Delete_OfALink_LeavesWhatItLeadsTo()
    {
        Directory.CreateDirectory(_folder.At("elsewhere"));
        Directory.CreateSymbolicLink(_folder.At("place"), _folder.At("elsewhere"));
        WholeFolder.Delete(_folder.At("place"));
        Assert.Equal(["elsewhere"], Names("."));
    }

    [Fact]
    public void ActWithin_AFolderThatIsAnother_DoesNothing()
    {
        Write("first");
        Assert.False(Folder.ActWithin(() => Read("own-a") == "second", () => Write("second")));
        Assert.True(Folder.ActWithin(() => Read("own-a") == "first", () => Assert.Throws<IOException>(() => WriteLock.Take(_folder.At("place"), patience: 1))));
        Assert.Equal(["place"], Names("."));
    }

    [Fact]
    public async Task PutBack_WhileARunIsBetweenTheMoves_WaitsForIt()
    {
        Write("first");
        Directory.Move(_folder.At("place"), _folder.At(".place.jospar-old"));
        Task reader;
        using (WriteLock.Take(_folder.At("place")))
        {
            reader = Task.Run(() => Folder.PutBack(), TestContext.Current.CancellationToken);
            Assert.NotSame(reader, await Task.WhenAny(reader, Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken)));
            Directory.Move(_folder.At(".place.jospar-old"), _folder.At("place"));
        }

        await reader;
        Assert.Equal(["place"], Names("."));
    }

    [Fact]
    public void PutBack_WhereNothingWasTakenAway_LeavesEverythingAsItIs()
    {
        Folder.PutBack();
        Assert.Empty(Names("."));
        Write("first");
        Directory.CreateDirectory(_folder.At(".place.jospar-old"));
        Folder.PutBack();
        Assert.Equal([".place.jospar-old", "place"], Names("."));
    }

    private WholeFolder Folder => new(_folder.At("place"), IsOwn);

    private static bool IsOwn(string name) => name.StartsWith("own", StringComparison.Ordinal);

    private static IEnumerable<(string Name, byte[] Bytes)> Halting(Action action)
    {
        yield return ("own-a", "new"u8.ToArray());
        action();
        yield return ("own-b", "new"u8.ToArray());
    }

    private void Write(string text) =>
        Folder.Write([("own-a", System.Text.Encoding.UTF8.GetBytes(text)), ("own-b", System.Text.Encoding.UTF8.GetBytes(text))], () => null);

    private string Read(string name) => File.ReadAllText(_folder.At($"place/{name}"));

    private string[] Names(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(_folder.At(folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
