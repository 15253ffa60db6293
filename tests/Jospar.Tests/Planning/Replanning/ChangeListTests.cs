using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Replanning;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>What is made of a project that was committed to a year and reported not to have begun in it is a choice.</summary>
public sealed class ChangeListTests
{
    [Theory]
    [InlineData(true, ChangeKind.Rescheduled, 1)]
    [InlineData(false, ChangeKind.Dropped, 3)]
    public void Of_ACommittedProjectThatDidNotStart_WeighsWhatIsMadeOfIt(bool isLaunched, ChangeKind kind, int weight)
    {
        var small = SmallProgramme.Create();
        var committed = small with
        {
            Projects = [.. small.Projects.Select(project => project.Id.Value == "mill" ? project with { Commitment = new(new("zone"), new(2025)) } : project)],
        };
        var history = new History(
            committed, new(2026), SmallPlan.Decisions().Launches, [new(2, ActualKind.NotStarted, new("mill"), Year: new(2025))]);
        var plan = SmallPlan.Create();
        ImmutableArray<Jospar.Planning.Plans.LaunchRow> launches =
        [
            .. plan.Tables.Launches.Where(row => isLaunched || row.Project.Value != "mill")
                .Select(row => row.Project.Value == "mill" ? row with { Start = new(2026) } : row),
        ];
        var change = Assert.Single(ChangeList.Of(history, plan with { Tables = plan.Tables with { Launches = launches } }));
        Assert.Equal((kind, weight, CauseKind.NotAsked), (change.Kind, change.Weight, change.Cause));
    }
}
