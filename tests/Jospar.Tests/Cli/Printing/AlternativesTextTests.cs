using Jospar.Cli.Printing;
using Jospar.Planning.Alternatives;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class AlternativesTextTests
{
    [Fact]
    public void Lines_OfADirectionThatTheDataDoNotGive_SayWhyAndHaveNoEmptyTable()
    {
        var document = new AlternativesDocument(
            "digest", 0.01m, 1m, 100m, null, 1, [new TriedDirection("gas", "", null, null, null, null, "no commodity is called gas or carried as gas")], [], []);
        var lines = new AlternativesText(SmallProgramme.Create(), document, "folder").Lines().ToList();
        Assert.Equal(
            ["No direction that was asked for could be tried.", "gas is left out: no commodity is called gas or carried as gas.", "", "No plan with other launches was found."],
            lines[2..6]);
    }

    [Fact]
    public void Lines_WhereNothingIsPromised_NameNoShortfall()
    {
        var document = new AlternativesDocument("digest", 0.01m, 1e-9m, 100m, null, 1, [], [], []);
        Assert.StartsWith("Plans within 1 % of this one: value at least ", new AlternativesText(SmallProgramme.Create() with { Targets = [] }, document, null).Lines().First(), StringComparison.Ordinal);
        Assert.Contains("shortfall at most", new AlternativesText(SmallProgramme.Create(), document, null).Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfWhatIsNotProven_SayWhatThatMeans()
    {
        var document = new AlternativesDocument(
            "digest", 0.01m, 1m, 100m, null, 2, [], [],
            [
                new ProjectClass(new("mill"), ProjectClassKind.MustHave, 2, 2, IsProven: false, IsCommitted: false),
                new ProjectClass(new("third-mill"), ProjectClassKind.Never, 0, 2, IsProven: false, IsCommitted: false),
            ]);
        var lines = new AlternativesText(SmallProgramme.Create(), document, "folder").Lines().ToList();
        Assert.Contains("In all 2 plans, not proven (none found does without, and nothing proves that no plan within 1 % could, with others moved): 1", lines);
        Assert.Contains("In none of them, not proven (and nothing proves that no plan within 1 % could take it in, with others moved): 1", lines);
    }
}
