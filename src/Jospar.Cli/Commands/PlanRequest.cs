using Jospar.Queue;

namespace Jospar.Cli.Commands;

/// <summary>What <c>jospar plan</c> was asked for.</summary>
/// <param name="Package">The programme.</param>
/// <param name="Folder">Where the plan goes; empty for <c>plan-</c> and the programme's id, here.</param>
/// <param name="Gap">The gap to stop at, a fraction.</param>
/// <param name="Time">The time limit; empty for none.</param>
/// <param name="Seed">The solver's seed.</param>
/// <param name="Threads">The solver's threads.</param>
/// <param name="Solver">The kind of solver; empty for the best there is.</param>
/// <param name="Language">Language of the report.</param>
/// <param name="Mps">Where to write the model in MPS format instead of planning; empty for nowhere.</param>
/// <param name="Lp">Where to write the model in LP format instead of planning; empty for nowhere.</param>
/// <param name="Json">Whether a program listens.</param>
/// <param name="Robust">How to choose a plan that holds in bad draws; empty for the best one by the goals alone.</param>
/// <param name="Queue">The broker through which workers solve parts; empty for this process.</param>
internal sealed record PlanRequest(
    string Package,
    string? Folder,
    decimal Gap,
    TimeSpan? Time,
    int Seed,
    int Threads,
    string? Solver,
    string Language,
    string? Mps,
    string? Lp,
    bool Json,
    RobustRequest? Robust = null,
    QueueSettings? Queue = null);
