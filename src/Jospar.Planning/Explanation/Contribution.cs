using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>What one unit, project or commodity adds to a target's measure in the plan.</summary>
/// <param name="Subject">The facility, the project, or the commodity that is traded or served.</param>
/// <param name="Amount">What it adds; negative where it takes off, as demand that is served does from unserved demand. Unit: the target's.</param>
/// <param name="Contributor">Which of them it is.</param>
public sealed record Contribution(string Subject, decimal Amount, ContributorKind Contributor = ContributorKind.Project)
{
    /// <summary>What the thing with this id adds.</summary>
    public static Contribution Of(INamedId subject, decimal amount)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new Contribution(subject.Value, amount, subject switch
        {
            FacilityId => ContributorKind.Facility,
            CommodityId => ContributorKind.Commodity,
            _ => ContributorKind.Project,
        });
    }

    /// <summary>The subject as an id of its kind.</summary>
    public INamedId ToId() => Contributor switch
    {
        ContributorKind.Facility => new FacilityId(Subject),
        ContributorKind.Commodity => new CommodityId(Subject),
        _ => new ProjectId(Subject),
    };
}
