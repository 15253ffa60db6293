namespace Jospar.Cli.Terminals;

/// <summary>Standard output does not take what a command prints.</summary>
internal sealed class OutputRefusedException(string why, Exception refusal) : IOException($"Standard output cannot be written to: {why}", refusal);
