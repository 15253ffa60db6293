namespace Jospar.Domain;

/// <summary>What is best, one goal after the other.</summary>
public enum Goal
{
    /// <summary>The least weighted relative shortfall of the targets.</summary>
    Shortfall,

    /// <summary>The greatest present value.</summary>
    Value,
}
