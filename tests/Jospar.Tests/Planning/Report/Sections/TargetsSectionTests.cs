using Jospar.Domain;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

/// <summary>A promise of nothing has no share that a picture could show.</summary>
public sealed class TargetsSectionTests
{
    private const string Picture = "id=\"targets-chart\"";

    [Fact]
    public void Write_WithPromisesOfNothingOnly_DrawsNoPicture()
    {
        var programme = ReportSubject.Programme();
        string page = Page("en", programme with { Targets = [.. programme.Targets.Where(target => target.Level == 0m)] });
        Assert.DoesNotContain(Picture, page, StringComparison.Ordinal);
        Assert.DoesNotContain("100% is the promise", page, StringComparison.Ordinal);
        Assert.DoesNotContain("is not in the picture", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "A promise of 0 has no share and is not in the picture: power-cuts.")]
    [InlineData("kk", "Деңгейі 0 уәденің үлесі жоқ, сондықтан ол суретте емес: power-cuts.")]
    [InlineData("ru", "У обещания с уровнем 0 нет доли, и на рисунке его нет: power-cuts.")]
    public void Write_WithAPromiseOfNothingBesideOthers_SaysThatItIsNotInThePicture(string language, string expected)
    {
        string page = Page(language, ReportSubject.Programme());
        Assert.Contains(Picture, page, StringComparison.Ordinal);
        Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    private static string Page(string language, Programme programme) =>
        ReportWriter.Write(programme, ReportSubject.PlanOf(programme), new ReportOptions(language));
}
