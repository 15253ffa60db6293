namespace Jospar.Planning.Explanation;

/// <summary>How far an explanation is.</summary>
/// <param name="Kind">What is being done: model, prices, prices-shortfall or prices-value, project, target, relaxation, change or check.</param>
/// <param name="Subject">The project or target that is asked about; empty for none.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Count">How many there are.</param>
public sealed record ExplainStep(string Kind, string Subject = "", int Done = 0, int Count = 0);
