using Jospar.Optimisation;

namespace Jospar.Tests.Optimisation.Solving;

public sealed class HandoverTests
{
    [Fact]
    public void HandTo_AnOwner_LeavesItOpen()
    {
        var opened = new MemoryStream();
        using var owner = opened.HandTo(stream => new StreamReader(stream));
        Assert.True(opened.CanRead);
    }

    [Fact]
    public void HandTo_NoOwner_DisposesOfIt()
    {
        var opened = new MemoryStream();
        Assert.Null(opened.HandTo(_ => (string?)null));
        Assert.False(opened.CanRead);
    }

    [Fact]
    public void HandTo_AMakerThatThrows_DisposesOfIt()
    {
        var opened = new MemoryStream();
        Assert.Throws<IOException>(() => opened.HandTo<MemoryStream, string>(_ => throw new IOException()));
        Assert.False(opened.CanRead);
    }
}
