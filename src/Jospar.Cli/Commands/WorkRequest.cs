namespace Jospar.Cli.Commands;

/// <summary>What <c>jospar work</c> was asked for.</summary>
/// <param name="Parallel">Jobs at once.</param>
/// <param name="Prefetch">Jobs held at once; 0 for one more than <paramref name="Parallel"/>.</param>
/// <param name="Idle">Leave after this long without a run.</param>
/// <param name="Solver">Only this kind of solver.</param>
/// <param name="Trial">Trial jobs to send; 0 to work.</param>
/// <param name="Pause">How long each of them takes, in milliseconds.</param>
/// <param name="Dead">List dead jobs.</param>
/// <param name="Forget">Take them off the list.</param>
/// <param name="Json">For programs.</param>
internal sealed record WorkRequest(
    int Parallel, int Prefetch, TimeSpan? Idle, string? Solver, int Trial, int Pause, bool Dead, bool Forget, bool Json);
