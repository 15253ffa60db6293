using Jospar.Domain;

namespace Jospar.Planning.Formulation;

/// <summary>What a row means to people: the scarce thing whose price its dual is, and the rule that it stands for.</summary>
/// <param name="Row">The row.</param>
/// <param name="Constraint">Stem of the constraint.</param>
/// <param name="Subject">The scarce thing, such as a link, a fund, a place and a commodity.</param>
/// <param name="Year">The year, where there is one.</param>
/// <param name="Unit">The unit of the scarce thing; empty where the dual is no price.</param>
/// <param name="PerUnit">By how much the row is eased when there is one unit more; negative where easing lowers the bound.</param>
/// <param name="Rule">The rule as the owner of the data would name it, such as <c>fund IDF</c>.</param>
internal sealed record RowMeaning(
    int Row, string Constraint, string Subject, Year? Year, string? Unit, double PerUnit, string Rule);
