namespace Jospar.Cli.Terminals;

/// <summary>Passes on what is written to standard output; what cannot be written there is told as that, and not as trouble with a file.</summary>
internal sealed class OutputWriter(TextWriter inner) : PassingWriter(inner)
{
    /// <inheritdoc/>
    protected override void Pass(Action write)
    {
        try
        {
            write();
        }
        catch (UnauthorizedAccessException closed)
        {
            throw new OutputRefusedException("it is closed", closed);
        }
        catch (IOException refused)
        {
            throw new OutputRefusedException(refused.Message, refused);
        }
    }
}
