namespace Jospar.Packages.Checking;

/// <summary>What is wrong with one cell; a mend of its own only where more can be said than the catalogue does.</summary>
internal sealed record CellFault(string Code, string Message, string? Mend = null);
