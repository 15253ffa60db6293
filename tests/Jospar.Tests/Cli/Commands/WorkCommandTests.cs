using Jospar.Cli;
using Jospar.Tests.Queue;

namespace Jospar.Tests.Cli.Commands;

[Collection(BrokerCollection.Name)]
public sealed class WorkCommandTests(PrivateBroker broker) : IDisposable
{
    private readonly Run _run = new() { Clock = TimeProvider.System };

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("work")]
    [InlineData("work --queue")]
    [InlineData("work --queue http://user:secret@broker")]
    [InlineData("work --queue amqp://user:123/secret@127.0.0.1:1")]
    [InlineData("work --queue amqp://broker --parallel 0")]
    [InlineData("work --queue amqp://broker --try 0")]
    [InlineData("work --queue amqp://broker --idle soon")]
    public async Task Work_WithAWrongCommandLine_AnswersTwo(string line)
    {
        Assert.Equal(ExitCode.Usage, await _run.Jospar(line));
        Assert.DoesNotContain("secret", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--forget", "--forget belongs to --dead: add --dead")]
    [InlineData("--json", "--json belongs to --dead: add --dead")]
    [InlineData("--pause 5", "--pause belongs to --try: add --try")]
    [InlineData("--try 5 --dead", "--try and --dead ask for different things")]
    [InlineData("--dead --parallel 2", "--dead and --parallel ask for different things")]
    [InlineData("--try 5 --prefetch 3", "--try and --prefetch ask for different things")]
    [InlineData("--try 5 --idle 5s", "--try and --idle ask for different things")]
    public async Task Work_WithOptionsThatDoNotGoTogether_AnswersTwo(string options, string said)
    {
        // A port that nobody listens on: whoever worked would answer five.
        Assert.Equal(ExitCode.Usage, await _run.Jospar($"work --queue amqp://127.0.0.1:1/ {options}"));
        Assert.Contains(said, _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("work --queue")]
    [InlineData("work --queue --dead --forget --json")]
    [InlineData("work --queue --dead")]
    [InlineData("work --queue --try 1 --pause 5")]
    [InlineData("work --queue --try 1")]
    public async Task Work_WithNoBrokerThere_AnswersFiveAndSaysWhatToDo(string line)
    {
        // A port that nobody listens on.
        Assert.Equal(ExitCode.Environment, await _run.Jospar(line, variables: ("JOSPAR_QUEUE", "amqp://planner:secret@127.0.0.1:1/")));
        Assert.Contains("The broker at amqp://planner@127.0.0.1:1/ cannot be used: Connection refused", _run.Error, StringComparison.Ordinal);
        Assert.Contains("apt-get install rabbitmq-server", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_WithAWrongPassword_AnswersFive()
    {
        var address = new UriBuilder(broker.Uri) { Password = "wrong-one" };
        Assert.Equal(ExitCode.Environment, await _run.Jospar("work --queue --dead", variables: ("JOSPAR_QUEUE", address.Uri.ToString())));
        Assert.Contains("refuses the user name or the password", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-one", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("work --queue")]
    [InlineData("work --queue --try 1")]
    public async Task Work_InAVirtualHostThatIsNotThere_AnswersFive(string line)
    {
        Assert.Equal(ExitCode.Environment, await _run.Jospar(line, variables: ("JOSPAR_QUEUE", broker.Uri + "nowhere")));
        Assert.Contains("'nowhere'", _run.Error, StringComparison.Ordinal);
        Assert.Contains("add_vhost", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Try_WithAWorker_SaysThatAllIsInPlace()
    {
        using var worker = new WorkerProcess(broker.Uri, "--idle", "20s");
        Assert.Equal(ExitCode.Done, await _run.Jospar("work --queue --try 30", variables: ("JOSPAR_QUEUE", broker.Uri)));
        Assert.StartsWith("30 of 30 jobs done right, each counted once, by 1 worker in", _run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("work --queue --dead", variables: ("JOSPAR_QUEUE", broker.Uri)));
        Assert.Contains("No job is dead.", _run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar("work --queue --dead --json", variables: ("JOSPAR_QUEUE", broker.Uri)));
        Assert.Contains("\"dead\": []", _run.Output, StringComparison.Ordinal);
    }
}
