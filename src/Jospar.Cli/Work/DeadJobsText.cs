using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Queue;
using Jospar.Queue.Dead;

namespace Jospar.Cli.Work;

/// <summary><c>jospar work --dead</c>: jobs that were given up, and why.</summary>
internal static class DeadJobsText
{
    /// <summary>Prints them; deletes them where <paramref name="forget"/>.</summary>
    public static async Task<int> RunAsync(Terminal terminal, QueueSettings settings, bool forget, bool json)
    {
        var jobs = await new DeadJobs(settings, terminal.Clock).ReadAsync(forget, terminal.Stop);
        if (json)
        {
            JsonOutput.Write(terminal.Output, new { dead = jobs, forgotten = forget });
            return ExitCode.Done;
        }

        foreach (var job in jobs)
        {
            terminal.Output.WriteLine(LineOf(job));
        }

        terminal.Output.WriteLine(
            (jobs.Count, forget) switch
            {
                (0, _) => "No job is dead.",
                (_, true) => $"{jobs.Count} dead, forgotten now.",
                _ => $"{jobs.Count} dead; --forget takes them off the list.",
            });
        return ExitCode.Done;
    }

    /// <summary>The job in one line.</summary>
    internal static string LineOf(DeadJob job)
    {
        var by = job.Worker.Length == 0 ? "" : $" (given up by {job.Worker})";
        return job.Index is { } index ? $"Run {job.Run}, job {index + 1}, {job.Kind}, {job.Version}: {job.Reason}{by}" : $"A message: {job.Reason}";
    }
}
