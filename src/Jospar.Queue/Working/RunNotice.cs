using Jospar.Queue.Broker;
using RabbitMQ.Client;

namespace Jospar.Queue.Working;

/// <summary>What a worker hears of an open run.</summary>
internal sealed record RunNotice(
    int Protocol, string Run, string Kind, string Version, string Hash, int Parts, int Attempts, string Results)
{
    /// <summary>Reads an announcement.</summary>
    public static RunNotice Of(IReadOnlyBasicProperties properties) => new(
        properties.Number(Broker.Protocol.ProtocolHeader, 0),
        properties.Text(Broker.Protocol.RunHeader),
        properties.Text(Broker.Protocol.KindHeader),
        properties.Text(Broker.Protocol.VersionHeader),
        properties.Text(Broker.Protocol.HashHeader),
        properties.Number(Broker.Protocol.PartsHeader, 1),
        properties.Number(Broker.Protocol.AttemptsHeader, 1),
        properties.Text(Broker.Protocol.ResultsHeader));
}
