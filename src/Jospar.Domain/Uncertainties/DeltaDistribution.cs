using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>How a change is spread. Unit of every number: a fraction of what the tables say, or years for a delay.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Mean">Mean; of the logarithm of the factor where the shape is lognormal.</param>
/// <param name="Deviation">Standard deviation, in the same way.</param>
/// <param name="Low">Least value.</param>
/// <param name="Mode">Likeliest value.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Values">The values of a discrete one.</param>
/// <param name="Probabilities">Their probabilities, at most 1 together.</param>
public sealed record DeltaDistribution(
    DistributionShape Shape,
    decimal Mean,
    decimal? Deviation,
    decimal? Low,
    decimal? Mode,
    decimal? High,
    ImmutableArray<decimal> Values,
    ImmutableArray<decimal> Probabilities);
