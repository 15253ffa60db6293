namespace Jospar.Queue.Broker;

/// <summary>A broker that is not to be had: away, or refusing. The message says which, and what to do.</summary>
public sealed class QueueAwayException : Exception
{
    private QueueAwayException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The broker at <paramref name="address"/> cannot be used because of <paramref name="trouble"/>.</summary>
    public static QueueAwayException Of(QueueAddress address, Exception trouble)
    {
        var (reason, mend) = BrokerTrouble.Describe(address, trouble);
        return new QueueAwayException($"The broker at {address} cannot be used: {reason}. {mend}", trouble);
    }
}
