namespace Jospar.Planning.Diagnosis;

/// <summary>A rule of a programme as the owner of the data would name it.</summary>
/// <param name="Constraint">The constraint, by its name: commitment, programme_limit, fund_balance …</param>
/// <param name="Subject">What it is about: the project, limit, fund, stock or link.</param>
/// <param name="Text">In words, such as <c>limit “Building jobs” (builders) 2025 in Pavlodar region</c>, <c>committed P017</c>, <c>fund IDF</c>.</param>
/// <param name="Beside">What is known of it beside, such as how many projects could run at all; empty where nothing is.</param>
public sealed record ClashingRule(string Constraint, string Subject, string Text, string? Beside = null);
