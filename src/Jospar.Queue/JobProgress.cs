namespace Jospar.Queue;

/// <summary>How far a run is.</summary>
/// <param name="Done">Jobs whose result is in.</param>
/// <param name="Count">Jobs in all.</param>
/// <param name="Workers">Workers that take part; threads in the process, processes beyond it.</param>
public sealed record JobProgress(int Done, int Count, int Workers);
