namespace Jospar.Queue.Broker;

/// <summary>Names on the broker and headers of messages. What changes them gets a new number, and so other queues.</summary>
internal static class Protocol
{
    /// <summary>The protocol's number.</summary>
    public const int Number = 1;

    /// <summary>Where runs are announced; without a number, so that a worker hears of runs of other versions.</summary>
    public const string Runs = "jospar.runs";

    /// <summary>Exchange and queue of dead jobs.</summary>
    public const string Dead = "jospar.1.dead";

    /// <summary>Message type: a job's result.</summary>
    public const string Result = "result";

    /// <summary>Message type: an attempt that failed.</summary>
    public const string Failure = "failure";

    /// <summary>Message type: a job that a worker gave up.</summary>
    public const string GivenUp = "dead";

    /// <summary>Message type: a worker that cannot take part.</summary>
    public const string Refusal = "refusal";

    /// <summary>Header: <see cref="Number"/>.</summary>
    public const string ProtocolHeader = "jospar-protocol";

    /// <summary>Header: the run's id.</summary>
    public const string RunHeader = "jospar-run";

    /// <summary>Header: the job's place in its run.</summary>
    public const string IndexHeader = "jospar-index";

    /// <summary>Header: the kind of job.</summary>
    public const string KindHeader = "jospar-kind";

    /// <summary>Header: the version that a run needs, or that a worker has.</summary>
    public const string VersionHeader = "jospar-version";

    /// <summary>Header: the content hash of the message's body, or of the whole payload.</summary>
    public const string HashHeader = "jospar-hash";

    /// <summary>Header: how many parts the payload has.</summary>
    public const string PartsHeader = "jospar-parts";

    /// <summary>Header: how often a job is handed out.</summary>
    public const string AttemptsHeader = "jospar-attempts";

    /// <summary>Header: type and message of the exception.</summary>
    public const string ReasonHeader = "jospar-reason";

    /// <summary>Header: the worker's machine and process.</summary>
    public const string WorkerHeader = "jospar-worker";

    /// <summary>Header: the queue that the broker itself took a message out of, as it came back there too often.</summary>
    public const string DroppedHeader = "x-first-death-queue";

    /// <summary>Header: where answers go.</summary>
    public const string ResultsHeader = "jospar-results";
}
