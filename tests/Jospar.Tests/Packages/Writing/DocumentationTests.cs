using Jospar.Packages.Writing;
using Jospar.Tests.House;

namespace Jospar.Tests.Packages.Writing;

/// <summary>
/// The pages made from definitions equal the files in docs. To make them anew, run these tests with the environment
/// variable JOSPAR_WRITE_DOCS set to 1.
/// </summary>
public sealed class DocumentationTests
{
    [Fact]
    public void FormatDocumentation_Write_EqualsThePage() => Compare("format.md", FormatDocumentation.Write());

    [Fact]
    public void FindingDocumentation_Write_EqualsThePage() => Compare("findings.md", FindingDocumentation.Write());

    private static void Compare(string name, string expected)
    {
        string path = Path.Combine(Repository.Root, "docs", name);
        if (Environment.GetEnvironmentVariable("JOSPAR_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.True(expected == File.ReadAllText(path), $"docs/{name} differs from its definitions; set JOSPAR_WRITE_DOCS=1 and run this test to write it anew.");
    }
}
