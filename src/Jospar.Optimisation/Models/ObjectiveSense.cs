namespace Jospar.Optimisation;

/// <summary>Which way the objective is pushed.</summary>
public enum ObjectiveSense
{
    /// <summary>Towards less.</summary>
    Minimise,

    /// <summary>Towards more.</summary>
    Maximise,
}
