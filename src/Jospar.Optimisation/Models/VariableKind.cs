namespace Jospar.Optimisation;

/// <summary>What values a variable may take between its bounds.</summary>
public enum VariableKind
{
    /// <summary>Any.</summary>
    Continuous,

    /// <summary>Whole numbers.</summary>
    Integer,
}
