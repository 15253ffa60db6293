namespace Jospar.Planning.Explanation;

/// <summary>What a start would need and does not find while all other launches stay as planned.</summary>
/// <param name="Thing">The scarce thing. A requirement or exclusion lacks the project that its subject names.</param>
/// <param name="Needed">What the start takes of it, of a fund by the end of that year. Unit: the thing's.</param>
/// <param name="Missing">What is missing of that; of a minimum, by how much it would be missed. Unit: the thing's.</param>
public sealed record Lack(ScarceThing Thing, decimal Needed, decimal Missing);
