namespace Jospar.Planning.Alternatives;

/// <summary>How far the search for alternatives is.</summary>
/// <param name="Step">What it does.</param>
/// <param name="Direction">The direction that it is about, where it is about one.</param>
/// <param name="Done">How many directions, or projects, are done.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Plans">How many different plans were found so far.</param>
/// <param name="Tried">How many choices of launches were tried in all directions.</param>
public sealed record AlternativesProgress(
    AlternativesStep Step, AlternativeDirection? Direction, int Done, int Count, int Plans = 0, int Tried = 0);
