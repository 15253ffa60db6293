namespace Jospar.Planning.Alternatives;

/// <summary>Whoever pushes a plan in directions: this process, or others.</summary>
public interface IDirections
{
    /// <summary>
    /// Answers all questions and hands over each answer once, with the question's number, in any order and one at a time.
    /// Cancelling ends with what was answered so far.
    /// </summary>
    void Run(IReadOnlyList<DirectionQuestion> questions, Action<int, DirectionAnswer> done, CancellationToken cancellation);
}
