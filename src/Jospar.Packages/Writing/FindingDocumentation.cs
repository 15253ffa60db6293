using System.Globalization;
using System.Text;
using Jospar.Packages.Findings;

namespace Jospar.Packages.Writing;

/// <summary>Writes the page that documents the findings, from their catalogue.</summary>
public static class FindingDocumentation
{
    private const string Opening = """
        # What a check can find

        `jospar check PACKAGE` lists every fault of a package with its code, file, row, column and value, what is wrong and
        how to mend it. Errors stand in the way of planning; warnings do not. Cells are checked first, then things one by
        one, then the programme as a whole: a later check is left out where what it would look at is faulty, so that one
        fault is one finding. This page is made from `src/Jospar.Packages/Findings/findings.csv`; a test fails where it
        differs, and says how to make it anew.

        """;

    /// <summary>The page in Markdown.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        foreach (var group in FindingCatalogue.Kinds.GroupBy(kind => kind.Group))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {char.ToUpperInvariant(group.Key[0])}{group.Key[1..]}\n\n");
            page.Append("| code | severity | what | why | how to mend |\n| --- | --- | --- | --- | --- |\n");
            foreach (var kind in group)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {kind.Severity.ToString().ToLowerInvariant()} | {kind.Title} | {kind.Explanation} | {kind.Mend} |\n");
            }
        }

        return page.ToString();
    }
}
