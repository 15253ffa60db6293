using System.Globalization;
using RabbitMQ.Client;

namespace Jospar.Queue.Broker;

/// <summary>What a run has on the broker: quorum queues of its own for payload, jobs and results, which go when it ends.</summary>
/// <param name="Run">The run's id.</param>
internal sealed record RunQueues(string Run)
{
    // The broker counts each look at a payload as a delivery; it must not count as failing.
    private const int Unlimited = 1_000_000_000;
    private const int MostDead = 10_000;
    // Names on a broker have at most 255 bytes.
    private const int LongestId = 200;

    /// <summary>The queue of jobs.</summary>
    public string Jobs => Name("jobs");

    /// <summary>The queue of results, and of what else workers have to say.</summary>
    public string Results => ResultsOf(Run, Protocol.Number);

    /// <summary>The queue that holds a part of the payload, one message for whoever asks.</summary>
    public string Payload(int part) => Name("payload." + part.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether a run of any protocol can have that id, and hear of its results in that queue: anyone may announce one.</summary>
    public static bool CanBe(string run, int protocol, string results) =>
        run.Length is > 0 and <= LongestId && run.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && results == ResultsOf(run, protocol);

    /// <summary>Declares what is there for all runs.</summary>
    public static async Task DeclareSharedAsync(IChannel channel, CancellationToken stop)
    {
        await channel.ExchangeDeclareAsync(Protocol.Runs, ExchangeType.Fanout, durable: true, cancellationToken: stop);
        await channel.ExchangeDeclareAsync(Protocol.Dead, ExchangeType.Topic, durable: true, cancellationToken: stop);
        await DeclareAsync(channel, Protocol.Dead, stop, ("x-max-length", MostDead), ("x-delivery-limit", Unlimited));
        await channel.QueueBindAsync(Protocol.Dead, Protocol.Dead, "#", cancellationToken: stop);
    }

    /// <summary>
    /// Declares the queues of this run, which end by themselves when nobody has used them for the settings' expiry. A job that a
    /// worker buries goes to the queue of dead jobs and to the results, so that the collector hears of it; one that came back too
    /// often to the results alone, as the collector may send it again. Answers how many parts of the payload lie there.
    /// </summary>
    public async Task<long> DeclareAsync(IChannel channel, QueueSettings settings, int parts, CancellationToken stop)
    {
        var expiry = ("x-expires", (object)(long)settings.Expiry.TotalMilliseconds);
        await DeclareAsync(channel, Results, stop, expiry, ("x-delivery-limit", Unlimited));
        await channel.QueueBindAsync(Results, Protocol.Dead, Run, cancellationToken: stop);
        await DeclareAsync(
            channel,
            Jobs,
            stop,
            expiry,
            ("x-delivery-limit", settings.Attempts - 1),
            ("x-dead-letter-exchange", ""),
            ("x-dead-letter-routing-key", Results),
            ("x-dead-letter-strategy", "at-least-once"),
            ("x-overflow", "reject-publish"));
        var there = 0L;
        for (var part = 0; part < parts; part++)
        {
            there += (await DeclareAsync(channel, Payload(part), stop, expiry, ("x-delivery-limit", Unlimited))).MessageCount;
        }

        return there;
    }

    /// <summary>
    /// The queues of this run in the order in which they are deleted: results last, since workers drop its jobs as soon as that of jobs is
    /// gone, and what one still sends has a place until then: by its version 3.10 the broker can end the connection of whoever sends to a
    /// queue while it is deleted.
    /// </summary>
    public IEnumerable<string> InOrderOfDeletion(int parts) => [Jobs, .. Enumerable.Range(0, parts).Select(Payload), Results];

    /// <summary>
    /// Deletes the queues of this run with what is in them; that of results after a <paramref name="lull"/>, in which workers hear that the
    /// run is over.
    /// </summary>
    public async Task DeleteAsync(IChannel channel, int parts, TimeSpan lull, CancellationToken stop)
    {
        foreach (var queue in InOrderOfDeletion(parts))
        {
            await Task.Delay(queue == Results ? lull : TimeSpan.Zero, stop);
            await channel.QueueDeleteAsync(queue, ifUnused: false, ifEmpty: false, cancellationToken: stop);
        }
    }

    private static Task<QueueDeclareOk> DeclareAsync(IChannel channel, string queue, CancellationToken stop, params (string Name, object Value)[] arguments)
    {
        var all = arguments.ToDictionary(argument => argument.Name, object? (argument) => argument.Value);
        all["x-queue-type"] = "quorum";
        return channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, all, cancellationToken: stop);
    }

    private static string ResultsOf(string run, int protocol) => Name(run, protocol, "results");

    private static string Name(string run, int protocol, string what) => string.Create(CultureInfo.InvariantCulture, $"jospar.{protocol}.run.{run}.{what}");

    private string Name(string what) => Name(Run, Protocol.Number, what);
}
