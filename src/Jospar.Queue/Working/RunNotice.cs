using Jospar.Queue.Broker;
using RabbitMQ.Client;

namespace Jospar.Queue.Working;

/// <summary>What a worker hears of an open run.</summary>
internal sealed record RunNotice(
    int Protocol, string Run, string Kind, string Version, string Hash, int Parts, int Attempts, string Results)
{
    /// <summary>Reads an announcement; it names no run where none can have that id, or where its results are not to go to that run.</summary>
    public static RunNotice Of(IReadOnlyBasicProperties properties)
    {
        var protocol = properties.Number(Broker.Protocol.ProtocolHeader, 0);
        var run = properties.Text(Broker.Protocol.RunHeader);
        var results = properties.Text(Broker.Protocol.ResultsHeader);
        return new(
            protocol,
            RunQueues.CanBe(run, protocol, results) ? run : "",
            properties.Text(Broker.Protocol.KindHeader),
            properties.Text(Broker.Protocol.VersionHeader),
            properties.Text(Broker.Protocol.HashHeader),
            properties.Number(Broker.Protocol.PartsHeader, 1),
            properties.Number(Broker.Protocol.AttemptsHeader, 1),
            results);
    }
}
