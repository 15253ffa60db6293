using Jospar.Cli.Commands;
using Jospar.Optimisation;
using Jospar.Tests.Cli;

namespace Jospar.Tests.Queue;

/// <summary>The solver that worker processes find, so that both ends are of one version.</summary>
internal static class QueueSolver
{
    public static ISolver Open() => SolverChoice.Open(
        null, new RecordingTerminal().Terminal with { Variable = Environment.GetEnvironmentVariable })!;
}
