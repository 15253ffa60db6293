using Jospar.Domain;
using Jospar.Planning.Replanning;

namespace Jospar.Tests.Planning.Replanning;

public sealed class RestatedNotesTests
{
    [Fact]
    public void OfCost_OfABegunProject_HasItsUnit() => Assert.Equal(
        "Capital cost restated for planning from 2026: 20 million USD was spent before, 46.5 million USD is left.",
        RestatedNotes.OfCost(new(2026), 20m, 46.5m, "million USD"));

    [Theory]
    [InlineData("million USD")]
    [InlineData("thousand m3")]
    [InlineData("kt of rod")]
    [InlineData("thous. t")]
    public void Without_ANoteThatReplanningAddedTo_IsWhatStoodThere(string unit)
    {
        string cost = RestatedNotes.OfCost(new(2026), 20.5m, -46m, unit), whole = RestatedNotes.OfWhole(40m, 30.5m, unit);
        Assert.Equal("page 3", RestatedNotes.Without($"page 3 {cost}"));
        Assert.Equal("In 5 years.", RestatedNotes.Without($"In 5 years. {whole} {cost}"));
        Assert.Equal("See table 7", RestatedNotes.Without($"See table 7 {whole} {whole}"));
        Assert.Null(RestatedNotes.Without($"{cost} {cost}"));
        Assert.Null(RestatedNotes.Without(whole));
    }

    [Theory]
    [InlineData("40 kt in all; 30 kt of it before")]
    [InlineData("Was spent before, is left.")]
    [InlineData(null)]
    public void Without_AnyOtherNote_IsTheNote(string? note) => Assert.Equal(note, RestatedNotes.Without(note));

    [Fact]
    public void Without_NotesOfEarlierVersions_IsWhatStoodThere() => Assert.Equal(
        "page 3", RestatedNotes.Without("page 3 Capital cost restated for planning from 2026: 20 was spent before, 46 is left. 40 in all; 30 of it before."));

    [Fact]
    public void Of_AChangedProgramme_SaysInItsNotesWhatTheSumsAreIn()
    {
        var mills = ReplannedMills.Create();
        mills = mills with { Projects = [.. mills.Projects.Select(project => project with { BuildYears = 2 })] };
        var history = new History(mills, new(2026), [(new("a"), new("south"), new(2025))], [
            new(2, ActualKind.Cost, new("a"), Year: new(2025), Value: 5m),
            new(3, ActualKind.Repayment, new("a"), Fund: new("fund"), Year: new(2025), Value: 2m),
        ]);
        var projects = ChangedProjects.Of(history);
        Assert.Equal("Capital cost restated for planning from 2026: 5 billion KZT was spent before, 15 billion KZT is left.", projects[0].Provenance.Note);
        Assert.Contains(
            ChangedFunds.Of(history, projects)[0].Inflows,
            inflow => inflow.Provenance.Note is { } note && note.Contains(" billion KZT of new money, and ", StringComparison.Ordinal) && note.Contains(" billion KZT because loans", StringComparison.Ordinal));
    }
}
