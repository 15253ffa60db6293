using Jospar.Domain;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>A facility, or what a launch creates: where it stands, what it does and how much at most in a year.</summary>
internal sealed record UnitOfPlan(UnitId Id, PlaceId Place, Process Process, Facility? Facility, Launch? Launch)
{
    /// <summary>Most activity in the year.</summary>
    public decimal CapacityIn(Year year) => Facility is { } facility
        ? facility.RunsIn(year) ? facility.Capacity : 0m
        : Launch!.CapacityIn(year);
}
