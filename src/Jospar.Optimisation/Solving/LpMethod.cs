namespace Jospar.Optimisation;

/// <summary>How linear programmes are solved.</summary>
public enum LpMethod
{
    /// <summary>The solver chooses.</summary>
    Automatic,

    /// <summary>Dual simplex: best from a basis.</summary>
    Simplex,

    /// <summary>Interior point with crossover: often best for a large model from cold.</summary>
    InteriorPoint,
}
