using Jospar.Domain;
using Jospar.Planning.Replanning;
using Jospar.Tests.Planning.Formulation;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>A mill that pays for its sponsor from a discount of a tenth on, which the plan chose for it, begins or does not.</summary>
public sealed class AnnouncedDiscountsTests
{
    private static readonly Year From = new(2026);
    private static readonly ProjectId Mill = new("mill");

    [Fact]
    public void Of_WhatASponsorBeganToBuildOn_LeavesNoShallowerDiscount()
    {
        var plan = PlannerRun.PlanOf(Pressing());
        Assert.Equal(0.1m, Assert.Single(plan.Decisions.Discounts).Discount);

        var changed = ChangedProgramme.Of(HistoryOf(Pressing(), []), plan);

        Assert.Equal(Pressing().DiscountMenu.Where(entry => entry.Discount >= 0.1m), changed.DiscountMenu);
        Assert.Equal(plan.Decisions.Discounts, PlannerRun.PlanOf(changed).Decisions.Discounts);
    }

    [Theory]
    [InlineData(ActualKind.NotStarted)]
    [InlineData(ActualKind.Dropped)]
    public void Of_AMillThatNeverBegan_LeavesTheMenuWhole(ActualKind reported)
    {
        var plan = PlannerRun.PlanOf(Pressing());

        var changed = ChangedProgramme.Of(HistoryOf(Pressing(), [new(2, reported, Mill)]), plan);

        Assert.Equal(Pressing().DiscountMenu, changed.DiscountMenu);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Of_AMillThatAsksForNoDiscount_LeavesTheMenuWhole(bool isPublic, bool isCommitted)
    {
        var plan = PlannerRun.PlanOf(Pressing());
        var programme = Pressing();
        var mill = programme.Projects.Single(project => project.Id == Mill) with { IsPublic = isPublic };
        programme = programme with
        {
            Projects = [.. programme.Projects.Select(project => project.Id != Mill ? project : mill with
            {
                Commitment = isCommitted ? new(mill.Sites[0].Place, new(2025)) : null,
            })],
        };

        Assert.Equal(programme.DiscountMenu, ChangedProgramme.Of(HistoryOf(programme, []), plan).DiscountMenu);
    }

    private static History HistoryOf(Programme programme, Actual[] facts)
    {
        var mill = programme.Projects.Single(project => project.Id == Mill);
        return new History(programme, From, [(Mill, mill.Sites[0].Place, new Year(2025))], [.. facts]);
    }

    private static Programme Pressing()
    {
        var golden = GoldenProgrammes.Of("discount_choice");
        return golden with
        {
            Projects = [.. golden.Projects.Select(project => project with { CapitalCost = new(130m) })],
            Obligations = [.. golden.Obligations.Select(obligation => obligation with { BurdenCap = 0.05m })],
            Targets =
            [
                new(new("plates"), new("Plates"), Measure.Output, new(Commodity: new("plate")), Bound.AtLeast, new(2026), Span.Year,
                    3m, null, null, null, 1m, null, SmallProgramme.None),
            ],
        };
    }
}
