namespace Jospar.Planning.Explanation.Reaching;

/// <summary>A quantity of the data's owner that may be exceeded, as one column of an elastic model.</summary>
/// <param name="Thing">The quantity.</param>
/// <param name="Now">What there is of it. Unit: the thing's.</param>
/// <param name="Size">What a change is relative to. Unit: the thing's.</param>
/// <param name="Taken">What the launches of all projects could take of it together. Unit: the thing's.</param>
internal sealed record ElasticThing(ScarceThing Thing, double Now, double Size, double Taken);
