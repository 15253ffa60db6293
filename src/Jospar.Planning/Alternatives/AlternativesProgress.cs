namespace Jospar.Planning.Alternatives;

/// <summary>How far the search for alternatives is.</summary>
/// <param name="Direction">The direction that is being tried; empty while projects are tested.</param>
/// <param name="Done">How many directions, or projects, are done.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Plans">How many different plans were found so far.</param>
public sealed record AlternativesProgress(AlternativeDirection? Direction, int Done, int Count, int Plans);
