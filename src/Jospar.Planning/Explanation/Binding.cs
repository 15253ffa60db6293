using System.Text.Json.Serialization;
using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>A scarce thing and how much it binds the whole plan.</summary>
/// <param name="Thing">The thing, in the year in which one percent more of it is worth most.</param>
/// <param name="Price">What one more unit, or of a minimum one less, would add to the value then, launches as planned.</param>
/// <param name="OnePercent">What one percent more of it, or of a minimum less, in that year would add; empty where its amount is not known.</param>
/// <param name="Waiting">How many projects wait for it or stay out for want of it; of a minimum, how many it keeps from an earlier start.</param>
/// <param name="Never">How many projects, none of whose starts is possible, would each need more of it than there can ever be.</param>
public sealed record Binding(
    ScarceThing Thing,
    Money Price,
    Money? OnePercent,
    int Waiting,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Never = 0);
