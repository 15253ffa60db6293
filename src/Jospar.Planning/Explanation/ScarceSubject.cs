using Jospar.Domain;

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
            ("occupied_stock" or "resource", [var place, var commodity]) => [name(new PlaceId(place)), name(new CommodityId(commodity))],
            ("requirement" or "exclusion", [var project, _, var other]) => [name(new ProjectId(project)), name(new ProjectId(other))],
            ("programme_limit", [var limit, ..]) => [name(new LimitId(limit)), .. subject.Split(',', 2)[1..]],
            ("link_capacity", _) => [name(new LinkId(subject))],
            ("fund_balance", _) => [name(new FundId(subject))],
            ("target_shortfall", _) => [name(new TargetId(subject))],
            ("facility", _) => [name(new FacilityId(subject))],
            ("sponsor", _) => [name(new ProjectId(subject))],
            ("domestic_supply", _) => [name(new CommodityId(subject))],
            _ => [subject],
        };
    }
}
