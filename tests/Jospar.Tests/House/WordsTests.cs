using System.Text.RegularExpressions;

namespace Jospar.Tests.House;

/// <summary>What the repository must not say: paths of one machine, addresses of one network's mirrors, text left half done.</summary>
public partial class WordsTests
{
    private static readonly string[] Text = [".cs", ".md", ".sh", ".js", ".mjs", ".css", ".html", ".json", ".yaml", ".csv", ".props", ".csproj", ".txt", ""];

    private static IEnumerable<string> Written =>
        Repository.FilesWhere(path => Text.Contains(Path.GetExtension(path)) && !path.EndsWith("WordsTests.cs", StringComparison.Ordinal));

    [Fact]
    public void Paths_OfOneMachine_AreNotWritten() => AssertNone(MachinePath());

    [Fact]
    public void LockFiles_NameNoRegistry()
    {
        var offenders = Repository.FilesWhere(path => Path.GetFileName(path) is "package-lock.json" or "packages.lock.json")
            .Where(path => Repository.Read(path).Contains("\"resolved\": \"http", StringComparison.Ordinal));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Work_LeftForLater_IsNotWrittenIntoTheCode() => AssertNone(LeftForLater());

    [Fact]
    public void Links_BetweenPages_LeadSomewhere()
    {
        (string Path, string Target)[] links =
        [
            .. from path in Repository.FilesWhere(path => path.EndsWith(".md", StringComparison.Ordinal))
               from Match link in Link().Matches(Repository.Read(path))
               let target = link.Groups[1].Value
               where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
               select (path, target),
        ];
        Assert.NotEmpty(links);
        Assert.DoesNotContain(links, link => !Path.Exists(Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(link.Path)!, link.Target))));
    }

    private static void AssertNone(Regex forbidden)
    {
        var offenders =
            from path in Written
            from line in Repository.Lines(path).Select((content, index) => (Content: content, Number: index + 1))
            where forbidden.IsMatch(line.Content)
            select $"{path}:{line.Number}: {line.Content.Trim()}";
        Assert.Empty(offenders.Take(20));
    }

    [GeneratedRegex(@"(^|[\s""'(=:`])/(tmp|work|root|home/\w+|Users/\w+)/[\w.]")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(TODO|FIXME|XXX|HACK)\b")]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
