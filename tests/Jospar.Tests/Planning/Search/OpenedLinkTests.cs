using Jospar.Domain;

namespace Jospar.Tests.Planning.Search;

/// <summary>A link that carries nothing until a project has opened it.</summary>
public sealed class OpenedLinkTests
{
    [Fact]
    public void Plan_OfALinkOpenedBeforeTheFirstYear_SendsOverItFromTheFirstYear()
    {
        var plan = PlannerRun.PlanOf(WithAGate(new Commitment(new("north"), new(2022))));

        Assert.Contains(plan.Tables.Trade, row => row.Year == new Year(2025) && row.Exports > 0m);
    }

    [Fact]
    public void Plan_OfALinkThatIsNotOpened_SendsNothingOverIt() =>
        Assert.DoesNotContain(PlannerRun.PlanOf(WithAGate(null)).Tables.Trade, row => row.Exports > 0m || row.Imports > 0m);

    [Fact]
    public void Plan_OfWhatTakesNoCapacity_SendsItOverALinkWithoutAny()
    {
        var closed = WithAGate(null);
        var plan = PlannerRun.PlanOf(closed with
        {
            Commodities = [.. closed.Commodities.Select(row => row.Id.Value == "metal" ? row with { Load = 0m } : row)],
        });

        Assert.Contains(plan.Tables.Trade, row => row.Exports > 0m);
    }

    private static Programme WithAGate(Commitment? commitment)
    {
        var small = SmallProgramme.Create();
        var gate = SmallProgramme.Project("gate", 5000m) with
        {
            IsPublic = true,
            Sites = [new(new("north"), 1m, SmallProgramme.None)],
            Expansions = [new(new("border"), 100m, SmallProgramme.None)],
            Commitment = commitment,
        };
        return small with
        {
            Links = [.. small.Links.Select(link => link.Id.Value == "border" ? link with { Capacity = 0m } : link)],
            Projects = small.Projects.Add(gate),
            Limits = [],
            Targets = [],
        };
    }
}
