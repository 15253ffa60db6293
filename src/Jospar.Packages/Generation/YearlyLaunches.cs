using Jospar.Domain;

namespace Jospar.Packages.Generation;

/// <summary>How many projects a published total says began to run in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Projects">Projects launched or planned to be launched in it, named ones included.</param>
public sealed record YearlyLaunches(Year Year, int Projects);
