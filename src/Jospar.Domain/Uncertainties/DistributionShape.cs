namespace Jospar.Domain;

/// <summary>How a change is spread.</summary>
public enum DistributionShape
{
    /// <summary>Normal: mean and deviation.</summary>
    Normal,

    /// <summary><c>exp(N(mean, deviation)) − 1</c>: mean and deviation of the logarithm of the factor.</summary>
    Lognormal,

    /// <summary>Triangular: low, mode, high.</summary>
    Triangular,

    /// <summary>Uniform: low, high.</summary>
    Uniform,

    /// <summary>Some values with a probability each; with what is left of the probability nothing changes.</summary>
    Discrete,
}
