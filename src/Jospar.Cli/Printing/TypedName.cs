namespace Jospar.Cli.Printing;

/// <summary>A name as it stands in a command line that a reader copies.</summary>
internal static class TypedName
{
    private const string PlainMarks = "_-./:@%+=,";

    /// <summary>The name, in quotation marks where a shell would read something else into it.</summary>
    public static string Of(string name) => name.Length > 0 && name.All(letter => char.IsLetterOrDigit(letter) || PlainMarks.Contains(letter, StringComparison.Ordinal))
        ? name
        : $"'{name.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
