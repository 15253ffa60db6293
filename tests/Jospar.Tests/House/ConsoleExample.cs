using System.Text.RegularExpressions;

namespace Jospar.Tests.House;

/// <summary>
/// A command line shown in the documentation: a line <c>$ …</c> in a <c>console</c> block. Lines below it are
/// what it must print, where "…" stands for anything and a block may show a part; <c># exit N</c> behind the command says its exit code.
/// </summary>
internal sealed partial record ConsoleExample(string Page, int Line, string Command, int ExitCode, IReadOnlyList<string> Expected)
{
    /// <summary>Every example of <paramref name="page"/>, from top to bottom.</summary>
    public static IEnumerable<ConsoleExample> In(string page)
    {
        var lines = Repository.Lines(page);
        var isConsole = false;
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].StartsWith("```", StringComparison.Ordinal))
            {
                isConsole = !isConsole && lines[index].Trim() == "```console";
            }
            else if (isConsole && lines[index].StartsWith("$ ", StringComparison.Ordinal))
            {
                yield return Parse(page, lines, index);
            }
        }
    }

    /// <summary>The first expected line that <paramref name="printed"/> does not hold, in order; empty when all are there.</summary>
    public string? FirstMissing(string printed)
    {
        var rest = printed.Split('\n').Select(Words).ToArray().AsSpan();
        foreach (var expected in Expected)
        {
            var at = IndexOf(rest, expected);
            if (at < 0)
            {
                return expected;
            }

            rest = rest[(at + 1)..];
        }

        return null;
    }

    private static ConsoleExample Parse(string page, string[] lines, int index)
    {
        var written = lines[index][2..];
        var code = ExitComment().Match(written);
        var expected = lines.Skip(index + 1)
            .TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal) && !line.StartsWith("$ ", StringComparison.Ordinal))
            .Select(Words)
            .Where(line => line is not ("" or "…"));
        return new ConsoleExample(
            page,
            index + 1,
            ExitComment().Replace(written, ""),
            code.Success ? int.Parse(code.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0,
            [.. expected]);
    }

    private static int IndexOf(ReadOnlySpan<string> lines, string expected)
    {
        var pattern = "^" + string.Join(".*", expected.Split('…').Select(part => Regex.Escape(part.Trim()))) + "$";
        for (var index = 0; index < lines.Length; index++)
        {
            if (Regex.IsMatch(lines[index], pattern))
            {
                return index;
            }
        }

        return -1;
    }

    // How far columns stand apart is no matter of the documentation's.
    private static string Words(string line) => Spaces().Replace(line.Trim(), " ");

    [GeneratedRegex(@" {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s*# exit (\d+)\s*$")]
    private static partial Regex ExitComment();
}
