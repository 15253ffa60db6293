using Jospar.Domain;

namespace Jospar.Planning.Alternatives;

/// <summary>A project among near-optimal plans.</summary>
/// <param name="Project">The project.</param>
/// <param name="Kind">Its class.</param>
/// <param name="Held">How many of the plans found hold it, the plan itself included.</param>
/// <param name="Plans">How many plans were found.</param>
/// <param name="IsProven">
/// For a must-have, whether the model was asked to do without it and the goals do not fit; for a never, whether it was asked
/// to take it in and they do not. A may-have is proven by the plans themselves.
/// </param>
/// <param name="IsCommitted">Whether it is decided already, so that there was nothing to ask.</param>
public sealed record ProjectClass(
    ProjectId Project, ProjectClassKind Kind, int Held, int Plans, bool IsProven, bool IsCommitted)
{
    /// <summary>Share of the plans found that hold it.</summary>
    public decimal Share => (decimal)Held / Plans;
}
