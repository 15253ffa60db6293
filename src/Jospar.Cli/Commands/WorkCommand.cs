using System.CommandLine;
using Jospar.Cli.Help;
using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Cli.Work;
using Jospar.Optimisation;
using Jospar.Queue;
using Jospar.Queue.Working;

namespace Jospar.Cli.Commands;

/// <summary><c>jospar work --queue</c>: does jobs of runs that other machines started.</summary>
internal static class WorkCommand
{
    private const int MostParallel = 1024;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var queue = QueueChoice.Option("The broker that hands out the jobs.");
        var parallel = PlanOptions.Whole("--parallel", "Jobs at once; one for each processor by default.", 1, MostParallel, Environment.ProcessorCount);
        var prefetch = PlanOptions.Whole("--prefetch", "Jobs held at once, those under way among them; 0 is one more than --parallel.", 0, 4 * MostParallel, 0);
        var idle = PlanOptions.Duration("--idle", "Leave when there was nothing to do for this long: 60s, 5m or 1h. Stays by default.");
        var solver = SharedOptions.Solver();
        var trial = PlanOptions.Whole("--try", "Instead of working: send this many jobs that do nothing, to see that broker and workers are in place.", 1, 1_000_000);
        trial.Required = false;
        var pause = PlanOptions.Whole("--pause", "With --try: milliseconds that each of them takes.", 0, 60_000, 10);
        var dead = new Option<bool>("--dead") { Description = "Instead of working: list the jobs that were given up, and why." };
        var forget = new Option<bool>("--forget") { Description = "With --dead: take them off the list." };
        var json = SharedOptions.Json();
        var command = new Verb(
            "work",
            "Does jobs of runs that others started with --queue; any number of workers on any number of machines.",
            ("work --queue amqp://planner:secret@broker:5672/", "Works until Ctrl-C, which finishes the job under way and leaves."),
            ("work --queue --idle 10m", "The address from JOSPAR_QUEUE; leaves when there was nothing to do for ten minutes."),
            ("work --queue --try 100", "Sends a hundred jobs that do nothing to the workers that are there."),
            ("work --queue --dead", "What was given up, and why."))
        {
            queue, parallel, prefetch, idle, solver, trial, pause, dead, forget, json,
        };
        command.Validators.Add(result =>
        {
            OptionPairs.Refuse(result, trial, dead);
            foreach (var ofWorkers in new Option[] { parallel, prefetch, idle })
            {
                OptionPairs.Refuse(result, dead, ofWorkers);
                OptionPairs.Refuse(result, trial, ofWorkers);
            }

            OptionPairs.Need(result, dead, forget, json);
            OptionPairs.Need(result, trial, pause);
        });
        WorkRequest Request(ParseResult parsed) => new(
            parsed.GetValue(parallel), parsed.GetValue(prefetch), parsed.GetValue(idle), parsed.GetValue(solver), parsed.GetValue(trial),
            parsed.GetValue(pause), parsed.GetValue(dead), parsed.GetValue(forget), parsed.GetValue(json));
        command.SetAction((parsed, _) => RunAsync(terminal, parsed.GetValue(queue), Request(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string? queue, WorkRequest request)
    {
        if (QueueChoice.Read(queue, terminal) is not { } settings)
        {
            return ExitCode.Usage;
        }

        if (request.Dead)
        {
            return await DeadJobsText.RunAsync(terminal, settings, request.Forget, request.Json);
        }

        using var solver = SolverChoice.Open(request.Solver, terminal);
        if (solver is null)
        {
            return ExitCode.Environment;
        }

        return request.Trial > 0
            ? await TrialRun.RunAsync(terminal, settings, request.Trial, TimeSpan.FromMilliseconds(request.Pause), JobKinds.VersionOf(solver))
            : await WorkAsync(terminal, settings, request, solver);
    }

    private static async Task<int> WorkAsync(Terminal terminal, QueueSettings settings, WorkRequest request, ISolver solver)
    {
        var prefetch = request.Prefetch > 0 ? request.Prefetch : request.Parallel + 1;
        var name = $"{Environment.MachineName}:{Environment.ProcessId}";
        var options = new WorkerOptions(name, JobKinds.VersionOf(solver), request.Parallel, prefetch, request.Idle);
        Lock gate = new();
        void Say(string line)
        {
            lock (gate)
            {
                terminal.Error.WriteLine(line);
            }
        }

        Say($"Worker {name} ({options.Version}) at {settings.Address}: {request.Parallel} at once. Ctrl-C finishes what is under way and leaves.");
        var done = await new Worker(settings, options, JobKinds.All(solver, terminal.Clock), terminal.Clock, Say).RunAsync(terminal.Stop);
        terminal.Output.WriteLine($"Left after {CountText.Of(done, "job", "jobs")}.");
        return ExitCode.Done;
    }
}
