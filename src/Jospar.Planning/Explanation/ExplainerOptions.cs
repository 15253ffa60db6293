namespace Jospar.Planning.Explanation;

/// <summary>How much an explanation may take.</summary>
/// <param name="Threads">Threads of the solver.</param>
/// <param name="FreeStarts">So many starts may be free in one question; projects beyond are held as planned.</param>
/// <param name="Gap">How close to the best an answer must be, a fraction.</param>
public sealed record ExplainerOptions(int Threads = 1, int FreeStarts = 400, decimal Gap = 0.000_1m);
