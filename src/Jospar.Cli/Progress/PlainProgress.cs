using Jospar.Cli.Terminals;

namespace Jospar.Cli.Progress;

/// <summary>For logs: a line at each new step, and one every five seconds within a step.</summary>
internal sealed class PlainProgress(Terminal terminal) : PacedProgress(terminal, TimeSpan.FromSeconds(5))
{
    /// <inheritdoc/>
    protected override string LineOf(ProgressReport report) => ProgressText.Of(report, Elapsed);
}
