using System.CommandLine;

namespace Jospar.Cli.Help;

/// <summary>A command with examples that its help shows.</summary>
internal sealed class Verb(string name, string description, params (string Line, string Meaning)[] examples)
    : Command(name, description)
{
    /// <summary>Command lines and what they do.</summary>
    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } = examples;
}
