namespace Jospar.Planning.Alternatives;

/// <summary>Directions pushed here, one after the other.</summary>
/// <param name="search">What pushes them.</param>
/// <param name="began">Told the number of each question before it is asked.</param>
internal sealed class InProcessDirections(DirectionSearch search, Action<int> began) : IDirections
{
    /// <inheritdoc/>
    public void Run(IReadOnlyList<DirectionQuestion> questions, Action<int, DirectionAnswer> done, CancellationToken cancellation)
    {
        for (int n = 0; n < questions.Count && !cancellation.IsCancellationRequested; n++)
        {
            began(n);
            done(n, search.Run(questions[n], cancellation));
        }
    }
}
