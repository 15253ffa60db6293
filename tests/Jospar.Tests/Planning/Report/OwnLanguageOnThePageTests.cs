using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report;

/// <summary>What packages have in English only is marked as English on pages of other languages.</summary>
public sealed class OwnLanguageOnThePageTests
{
    [Theory]
    [InlineData("ru", "<span lang=\"en\">A. Minister, Minister of Industry</span>")]
    [InlineData("kk", "<span lang=\"en\">A. Minister, Minister of Industry</span>")]
    [InlineData("ru", "rel=\"noopener noreferrer\" lang=\"en\">Example News</a>")]
    [InlineData("ru", "rel=\"noopener noreferrer\" lang=\"en\">Gazette</a>. <span lang=\"en\">Ministry, 2024-05-01, CC-BY-4.0</span>")]
    [InlineData("ru", "<td lang=\"en\">grows with the population</td>")]
    [InlineData("ru", "<span lang=\"en\">grows with the population</span>")]
    [InlineData("kk", "<td lang=\"en\">under construction</td>")]
    [InlineData("ru", "приведены на том языке, на котором написаны")]
    [InlineData("kk", "қай тілде жазылса, сол тілде берілген")]
    public void Write_OfTextsInEnglishOnly_MarksThem(string language, string said) =>
        Assert.Contains(said, Page(language), StringComparison.Ordinal);

    [Fact]
    public void Write_InEnglish_MarksNothing()
    {
        string page = Page("en");
        Assert.DoesNotContain("lang=\"en\"", page[page.IndexOf("<body", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("are in the language in which they were written", page, StringComparison.Ordinal);
    }

    private static string Page(string language)
    {
        var small = ReportSubject.Programme();
        var programme = small with
        {
            Projects = [.. small.Projects.Select(project => project with { Status = "under construction" })],
            Targets = [.. small.Targets.Select(target => target with { Provenance = new(Assumption: "grows with the population") })],
        };
        return ReportWriter.Write(programme, ReportSubject.PlanOf(programme), new ReportOptions(language));
    }
}
