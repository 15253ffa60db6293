namespace Jospar.Planning.Explanation;

/// <summary>A change of one quantity of the programme.</summary>
/// <param name="Thing">What is changed; in every year where it names none.</param>
/// <param name="Now">What there is: the largest over the years where it differs. Unit: the thing's.</param>
/// <param name="More">By how much more; negative for a minimum, which has to fall. Unit: the thing's.</param>
/// <param name="Relative">The size of that over now, or over the size of like things where there is none.</param>
public sealed record WorldChange(ScarceThing Thing, decimal Now, decimal More, decimal Relative);
