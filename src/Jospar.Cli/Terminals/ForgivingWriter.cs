namespace Jospar.Cli.Terminals;

/// <summary>Passes on what is written; what cannot be written, as where standard error leads to a full disk, is let go: progress is not worth failing for.</summary>
internal sealed class ForgivingWriter(TextWriter inner) : PassingWriter(inner)
{
    /// <inheritdoc/>
    protected override void Pass(Action write)
    {
        try
        {
            write();
        }
        catch (IOException)
        {
            // Nobody can be told: this was the place to tell it.
        }
    }
}
