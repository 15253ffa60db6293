using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Comparison;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class ShortfallNoteTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    [Fact]
    public void Lines_OfProgrammesThatPromiseTheSame_AreNone() => Assert.Empty(Lines(Small));

    [Fact]
    public void Lines_OfPromisesThatDiffer_NameEachWithItsReason()
    {
        var (bars, jobs) = (Small.Targets[0], Small.Targets[1]);
        var after = Small with { Targets = [jobs with { Weight = 5m }, bars with { Id = new("billets"), Name = new("Billets") }] };
        Assert.Equal(
            [
                "Note: the weighted shortfall is of the promises that both plans make alike, each at its weight in the second plan.",
                "      Not counted, only in the first plan: bars, power-cuts",
                "      Not counted, only in the second plan: Billets",
                "      Of another weight in the first plan: jobs",
            ],
            Lines(after));
    }

    [Fact]
    public void Lines_OfNoPromiseAlike_SayThatTheShortfallIsLeftOut()
    {
        string[] lines = [.. Lines(Small with { Targets = [.. Small.Targets.Select(target => target with { Year = target.Year + -1 })] })];
        Assert.Equal("Note: the plans make no promise alike; the weighted shortfall is left out.", lines[0]);
        Assert.Equal("      Not counted, promising something else in the second plan: bars, jobs, power-cuts", lines[1]);
    }

    private static IEnumerable<string> Lines(Programme after) => new ShortfallNote(Small, after, SharedPromises.Of(Small, after)).Lines();
}
