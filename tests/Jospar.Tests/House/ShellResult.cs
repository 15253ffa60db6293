namespace Jospar.Tests.House;

/// <summary>How a command line ended and what it said.</summary>
internal sealed record ShellResult(int ExitCode, string Output, string Error);
