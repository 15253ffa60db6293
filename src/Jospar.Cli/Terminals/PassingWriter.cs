using System.Text;

namespace Jospar.Cli.Terminals;

/// <summary>Passes on what is written to <paramref name="inner"/>; what becomes of that which cannot be written is for its kinds to say.</summary>
internal abstract class PassingWriter(TextWriter inner) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Pass(() => inner.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Pass(() => inner.Write(value));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Pass(() => inner.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Pass(inner.Flush);

    /// <summary>Does the writing.</summary>
    protected abstract void Pass(Action write);
}
