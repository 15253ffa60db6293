using Jospar.Optimisation.Threads;

namespace Jospar.Planning.Alternatives;

/// <summary>Directions pushed here.</summary>
/// <param name="search">What pushes them.</param>
/// <param name="threads">How many at once.</param>
/// <param name="tried">Hears of a question, by its number, how many choices of launches were tried.</param>
internal sealed class InProcessDirections(DirectionSearch search, int threads, Action<int, int> tried) : IDirections
{
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public void Run(IReadOnlyList<DirectionQuestion> questions, Action<int, DirectionAnswer> done, CancellationToken cancellation) =>
        SideBySide.Run(questions.Count, threads, n =>
        {
            Hear(() => tried(n, 0));
            var answer = search.Run(questions[n], cancellation, made => Hear(() => tried(n, made)));
            Hear(() => done(n, answer));
        }, cancellation);

    private void Hear(Action told)
    {
        lock (_gate)
        {
            told();
        }
    }
}
