namespace Jospar.Planning.Stress.Response;

/// <summary>When the plan's launches happen in a draw.</summary>
/// <param name="Starts">Shape: [launch]. Index of the start; −1 where the project never starts within the plan.</param>
/// <param name="Dropped">How many sponsors dropped out.</param>
/// <param name="Late">How many others start later than planned or not at all.</param>
/// <param name="Unpaid">How many of these waited for a fund.</param>
internal sealed record ReplayedLaunches(int[] Starts, int Dropped, int Late, int Unpaid);
