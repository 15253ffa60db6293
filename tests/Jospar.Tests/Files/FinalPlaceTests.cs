using Jospar.Files;
using Jospar.Tests.Packages;

namespace Jospar.Tests.Files;

public sealed class FinalPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_ALinkToALink_IsWhereTheyLead()
    {
        File.CreateSymbolicLink(_folder.At("first"), "second");
        File.CreateSymbolicLink(_folder.At("second"), _folder.At("file"));
        Assert.Equal(_folder.At("file"), FinalPlace.Of(_folder.At("first")));
    }

    [Fact]
    public void Of_ALinkToItself_Ends()
    {
        File.CreateSymbolicLink(_folder.At("link"), _folder.At("link"));
        Assert.Equal(_folder.At("link"), FinalPlace.Of(_folder.At("link")));
    }

    [Fact]
    public void IsStream_OfFiles_IsFalse()
    {
        File.WriteAllText(_folder.At("empty"), "");
        File.WriteAllText(_folder.At("full"), "full");
        Assert.False(FinalPlace.IsStream(_folder.At("empty")));
        Assert.False(FinalPlace.IsStream(_folder.At("full")));
        Assert.False(FinalPlace.IsStream(_folder.At("absent")));
        Assert.False(FinalPlace.IsStream(_folder.Path));
    }

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/fd/63")]
    [InlineData("/proc/self/fd/1")]
    public void IsStream_OfDevicesAndOpenFiles_IsTrue(string place) => Assert.True(FinalPlace.IsStream(place));
}
