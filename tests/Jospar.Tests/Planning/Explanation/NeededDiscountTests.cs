using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Viability;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Explanation;

/// <summary>Projects that would pay for their sponsors at another discount of a menu than the plan chose.</summary>
public sealed class NeededDiscountTests
{
    private static readonly CommodityId Ore = new("ore");

    // The cap keeps the plan from the discount that the mill needs.
    [Fact]
    public void Project_ThatPaysAtADeeperDiscountOnly_NeedsTheShallowestSuch()
    {
        var (programme, plan) = Planned(WantedMill.Create(130m, 0.03m));
        Assert.Equal(0m, Assert.Single(plan.Decisions.Discounts).Discount);

        var answer = TwoRegions.Explained(programme, plan, explainer => explainer.Project(new("mill"), null));

        Assert.Equal((ProjectStanding.Out, ProjectReason.NeedsDiscount), (answer.Standing, answer.Reason));
        Assert.Equal(new DiscountChange(Ore, 0m, 0.1m), answer.Needs);
        Assert.Equal(plan.Tables.NotLaunched.Single().BestSponsorValue, answer.SponsorValue);
        Assert.Equal(new DiscountChange(Ore, 0m, 0.1m), Assert.Single(Assert.Single(answer.Asked, asked => asked.Kind == WhatIfKind.ForcedIn).Discounts));
    }

    [Fact]
    public void Project_ThatLosesAtTheDeepestDiscount_IsNotViableByWhatItLosesThere()
    {
        var (programme, plan) = Planned(WantedMill.Create(1300m, 0.03m));

        var answer = TwoRegions.Explained(programme, plan, explainer => explainer.Project(new("mill"), null));

        Assert.Equal(ProjectReason.NotViable, answer.Reason);
        var mill = programme.Projects.Single();
        var deepest = new SponsorValuation(programme with
        {
            DiscountMenu = [],
            Obligations = [.. programme.Obligations.Select(obligation => obligation with { Discount = programme.DiscountMenu.Max(entry => entry.Discount) })],
        });
        Assert.Equal(deepest.Value(mill, mill.Sites[0], new(2025)), answer.SponsorValue);
        Assert.True(plan.Tables.NotLaunched.Single().BestSponsorValue!.Value.Value < answer.SponsorValue!.Value.Value);
    }

    private static (Programme Programme, Plan Plan) Planned(Programme programme) => (programme, PlannerRun.PlanOf(programme));
}
