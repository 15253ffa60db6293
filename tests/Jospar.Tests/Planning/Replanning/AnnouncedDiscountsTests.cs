using Jospar.Domain;
using Jospar.Planning.Replanning;
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
        var plan = PlannerRun.PlanOf(WantedMill.Create(130m, 0.05m));
        Assert.Equal(0.1m, Assert.Single(plan.Decisions.Discounts).Discount);

        var changed = ChangedProgramme.Of(HistoryOf(WantedMill.Create(130m, 0.05m), []), plan);

        Assert.Equal(WantedMill.Create(130m, 0.05m).DiscountMenu.Where(entry => entry.Discount >= 0.1m), changed.DiscountMenu);
        Assert.Equal(plan.Decisions.Discounts, PlannerRun.PlanOf(changed).Decisions.Discounts);
    }

    [Theory]
    [InlineData(ActualKind.NotStarted)]
    [InlineData(ActualKind.Dropped)]
    public void Of_AMillThatNeverBegan_LeavesTheMenuWhole(ActualKind reported)
    {
        var plan = PlannerRun.PlanOf(WantedMill.Create(130m, 0.05m));

        var changed = ChangedProgramme.Of(HistoryOf(WantedMill.Create(130m, 0.05m), [new(2, reported, Mill)]), plan);

        Assert.Equal(WantedMill.Create(130m, 0.05m).DiscountMenu, changed.DiscountMenu);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Of_AMillThatAsksForNoDiscount_LeavesTheMenuWhole(bool isPublic, bool isCommitted)
    {
        var plan = PlannerRun.PlanOf(WantedMill.Create(130m, 0.05m));
        var programme = WantedMill.Create(130m, 0.05m);
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
}
