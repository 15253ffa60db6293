namespace Jospar.Planning.Replanning;

/// <summary>One point of the trade-off: the best plan with so many changes.</summary>
/// <param name="Name"><c>fewest</c>, <c>chosen</c>, <c>free</c>, or <c>at_most</c> with a number between.</param>
/// <param name="Most">The most that the changes might weigh; empty where it was left free.</param>
/// <param name="Weight">What the changes weigh.</param>
/// <param name="Changes">How many launches differ.</param>
/// <param name="Shortfall">The first goal: weighted relative shortfall.</param>
/// <param name="Value">The second: present value, money.</param>
/// <param name="IsProven">Whether it was solved to the gap asked for.</param>
public sealed record CurvePoint(
    string Name, decimal? Most, decimal Weight, int Changes, decimal Shortfall, decimal Value, bool IsProven);
