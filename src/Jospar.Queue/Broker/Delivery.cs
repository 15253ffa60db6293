using RabbitMQ.Client;

namespace Jospar.Queue.Broker;

/// <summary>A message that came, its bytes copied out of the library's buffers.</summary>
/// <param name="Tag">What it is acknowledged by.</param>
/// <param name="Properties">Its headers.</param>
/// <param name="Body">Its bytes.</param>
internal sealed record Delivery(ulong Tag, IReadOnlyBasicProperties Properties, ReadOnlyMemory<byte> Body);
