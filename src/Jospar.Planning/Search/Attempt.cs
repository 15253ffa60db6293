using Jospar.Optimisation;

namespace Jospar.Planning.Search;

/// <summary>A step that betters what is there already: a solver that fails at it costs the step alone.</summary>
internal static class Attempt
{
    /// <summary>What the step brought; nothing where the solver failed, which <paramref name="trouble"/> then says unless it said something before.</summary>
    public static T? At<T>(Func<T?> step, ref string? trouble)
        where T : class
    {
        try
        {
            return step();
        }
        catch (SolverException failure)
        {
            trouble ??= failure.Message;
            return null;
        }
    }

    /// <summary>The same of a step that brings what it does on its way.</summary>
    public static void Do(Action step, ref string? trouble)
    {
        try
        {
            step();
        }
        catch (SolverException failure)
        {
            trouble ??= failure.Message;
        }
    }
}
