using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class WholeExplanationTextTests
{
    [Theory]
    [InlineData(true, "  Builders in 2028: one kt less asked for would add at most 4 billion KZT, one percent less asked for 2 billion KZT; it keeps 1 project from an earlier start")]
    [InlineData(false, "  Builders in 2028: one kt more would add at most 4 billion KZT, one percent more 2 billion KZT; 1 project lacks it")]
    public void Lines_OfALimitThatBinds_SayWhichWayItHelps(bool isMinimum, string said)
    {
        var programme = SmallProgramme.Create();
        var binding = new Binding(new ScarceThing("programme_limit", "builders", new(2028), "kt", isMinimum), new Money(4m), new Money(2m), 1);

        var lines = new WholeExplanationText(programme, new ProgrammeWords(programme)).Lines(new WholeExplanation([], [binding], [], null));

        Assert.Contains(said, lines);
    }
}
