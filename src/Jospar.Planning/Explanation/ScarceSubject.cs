using Jospar.Domain;
using Jospar.Planning.Formulation;

namespace Jospar.Planning.Explanation;

/// <summary>The things that the subject of something scarce names.</summary>
public static class ScarceSubject
{
    /// <summary>
    /// The parts of a subject, each as <paramref name="name"/> calls it: the kind says whose id each part is. What is no id, such
    /// as a sponsor, stands for itself.
    /// </summary>
    public static string[] PartsOf(string kind, string subject, Func<INamedId, string> name)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(name);
        return (kind, subject.Split([',', ' '])) switch
        {
            (ScarceKinds.OccupiedStock or ScarceKinds.Resource, [var place, var commodity]) => [name(new PlaceId(place)), name(new CommodityId(commodity))],
            (ScarceKinds.Requirement or ScarceKinds.Exclusion, [var project, _, var other]) => [name(new ProjectId(project)), name(new ProjectId(other))],
            (ScarceKinds.ProgrammeLimit, [var limit, ..]) => [name(new LimitId(limit)), .. subject.Split(',', 2)[1..]],
            (ScarceKinds.LinkCapacity, _) => [name(new LinkId(subject))],
            (ScarceKinds.FundBalance, _) => [name(new FundId(subject))],
            (ScarceKinds.TargetShortfall, _) => [name(new TargetId(subject))],
            (ScarceKinds.Facility, _) => [name(new FacilityId(subject))],
            (ScarceKinds.Sponsor, _) => [name(new ProjectId(subject))],
            (ScarceKinds.DomesticSupply, _) => [name(new CommodityId(subject))],
            _ => [subject],
        };
    }
}
