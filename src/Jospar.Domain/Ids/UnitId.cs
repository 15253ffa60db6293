namespace Jospar.Domain;

/// <summary>The id of a unit: a facility, or a project at one of its sites (<c>project@place</c>).</summary>
public readonly record struct UnitId(string Value) : IComparable<UnitId>
{
    /// <summary>The unit that an existing facility is.</summary>
    public static UnitId FromFacility(FacilityId facility) => new(facility.Value);

    /// <summary>The unit that <paramref name="project"/> creates at <paramref name="site"/>, written <c>project@place</c>.</summary>
    public static UnitId FromProject(ProjectId project, PlaceId site) => new($"{project.Value}@{site.Value}");

    /// <summary>Orders by ordinal comparison of the text.</summary>
    public int CompareTo(UnitId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id as it is written in tables.</summary>
    public override string ToString() => Value;
}
