using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Tests.Planning.Formulation.Sets;

public sealed class ProgrammeIndexTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    // Scaled by it, all other sums would vanish within the solver's tolerances, and what is proven of them would not be so.
    [Theory]
    [InlineData(7_000_000_000_000)]
    [InlineData(1e24)]
    public void MoneyScale_OfOneCostBeyondAllOthers_GoesByTheOthers(double cost)
    {
        var programme = Small with { Projects = [.. Small.Projects, SmallProgramme.Project("absurd", (decimal)cost)] };
        Assert.Equal(new ProgrammeIndex(Small).MoneyScale, new ProgrammeIndex(programme).MoneyScale);
    }

    [Fact]
    public void MoneyScale_OfACostAThousandTimesTheOthers_BringsItBetweenAHundredAndAThousand()
    {
        decimal cost = 1000m * Small.Projects.Max(project => project.CapitalCost.Value);
        var index = new ProgrammeIndex(Small with { Projects = [.. Small.Projects, SmallProgramme.Project("large", cost)] });
        Assert.InRange(index.Scaled(new Money(cost)), 100.0, 1000.0);
    }
}
