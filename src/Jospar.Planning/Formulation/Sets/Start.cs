namespace Jospar.Planning.Formulation.Sets;

/// <summary>A project may start building at one of its sites in a year.</summary>
/// <param name="Project">Index of the project.</param>
/// <param name="Site">Index of the site among the project's own.</param>
/// <param name="Place">Index of the site's place.</param>
/// <param name="Year">Years from the plan's first year; negative where a commitment lies before it.</param>
/// <param name="RunsFrom">The first running year, counted in the same way.</param>
/// <param name="IsCommitted">Whether it is already decided.</param>
internal readonly record struct Start(int Project, int Site, int Place, int Year, int RunsFrom, bool IsCommitted);
