using Jospar.Queue.Broker;

namespace Jospar.Tests.Queue.Broker;

public class QueueAddressTests
{
    [Theory]
    [InlineData("amqp://planner:s%40cret@broker:5673/plans", "amqp://planner@broker:5673/plans", "plans")]
    [InlineData("amqps://planner:secret@broker", "amqps://planner@broker:5671/", "/")]
    [InlineData("amqp://broker/%2Fteam", "amqp://broker:5672/%2Fteam", "/team")]
    [InlineData(" amqp://127.0.0.1/ ", "amqp://127.0.0.1:5672/", "/")]
    public void ToString_OfAnAddress_SaysAllButThePassword(string text, string said, string virtualHost)
    {
        Assert.True(QueueAddress.TryParse(text, out var address));
        Assert.Equal(said, address.ToString());
        Assert.Equal(virtualHost, address.VirtualHost);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("broker:5672")]
    [InlineData("http://broker")]
    [InlineData("amqp://")]
    [InlineData("amqp://broker/a/b")]
    [InlineData("amqp://planner:123/secret@broker")]
    [InlineData("amqp://planner:123?secret@broker")]
    [InlineData("amqp://planner:123#secret@broker")]
    [InlineData("amqp://broker/plans?heartbeat=5")]
    [InlineData("amqp://broker/plans#one")]
    public void TryParse_OfSomethingElse_IsFalse(string? text) => Assert.False(QueueAddress.TryParse(text, out _));
}
