using Jospar.Queue.Broker;
using RabbitMQ.Client;

namespace Jospar.Tests.Queue.Broker;

public class HeadersTests
{
    [Theory]
    [InlineData("stress-1a2b", "stress-1a2b")]
    [InlineData("Қорғасын — 5 %", "Қорғасын — 5 %")]
    [InlineData("red \u001b[31mtext\r\nand a line\tmore", "red  [31mtext and a line more")]
    [InlineData("a\u0000b\u009bc\u2028d\u202ee", "a b c d e")]
    public void Text_OfAnyone_IsOnOneLineAndCanBeShown(string sent, string shown) =>
        Assert.Equal(shown, Properties(("said", System.Text.Encoding.UTF8.GetBytes(sent))).Text("said"));

    [Fact]
    public void Text_OfNumbersAndOfNothing_IsWhatTheySay()
    {
        var properties = Properties(("number", 7L));
        Assert.Equal("7", properties.Text("number"));
        Assert.Equal(7, properties.Number("number", 0));
        Assert.Equal("", properties.Text("absent"));
        Assert.Equal(-1, properties.Number("absent", -1));
    }

    private static BasicProperties Properties(params (string Name, object? Value)[] headers) =>
        new() { Headers = headers.ToDictionary(header => header.Name, header => header.Value) };
}
