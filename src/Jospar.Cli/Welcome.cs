namespace Jospar.Cli;

/// <summary>What <c>jospar</c> alone says: what it is and the first command to try.</summary>
internal static class Welcome
{
    private const string Text =
        """
        Jospar plans a national industrial programme: a folder of tables in, a proven plan out.

        It decides which projects to launch, where and when, so that public promises are kept at the
        greatest value, proves how good the plan is, and writes it as tables and one page.

        Try first:   ./jospar plan examples/kazakhstan
        Then look:   ./jospar --help
        """;

    /// <summary>Prints the welcome.</summary>
    public static int Print(TextWriter output)
    {
        output.WriteLine(Text);
        return ExitCode.Done;
    }
}
