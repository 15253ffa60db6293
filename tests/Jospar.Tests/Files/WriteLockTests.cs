using Jospar.Files;
using Jospar.Tests.Packages;

namespace Jospar.Tests.Files;

public sealed class WriteLockTests
{
    [Fact]
    public void Take_OfAPlaceThatStaysTaken_SaysWhoIsInTheWay()
    {
        using var folder = new TemporaryFolder();
        using (WriteLock.Take(folder.At("place")))
        {
            var refusal = Assert.Throws<IOException>(() => WriteLock.Take(folder.At("place"), patience: 2));
            Assert.Contains("Another run of jospar is writing", refusal.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("/.place", refusal.Message, StringComparison.Ordinal);
            using var other = WriteLock.Take(folder.At("other"));
        }

        WriteLock.Take(folder.At("place"), patience: 1).Dispose();
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Take_InAFolderThatIsNotThere_IsRefusedAtOnce()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<DirectoryNotFoundException>(() => WriteLock.Take(folder.At("nowhere/place")));
    }
}
