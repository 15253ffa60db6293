using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>
/// What one start of a project would do while all other launches stay as planned, read off the prices of the linear
/// programme that is left, and by arithmetic of promises that only launches count: no such plan can do better than this.
/// </summary>
/// <param name="Site">The site.</param>
/// <param name="Start">The first building year.</param>
/// <param name="IsPlanned">Whether the plan has it; then the changes are those of leaving it out.</param>
/// <param name="Lacks">What it does not find; empty where there is room for it.</param>
/// <param name="LeastShortfallChange">The weighted relative shortfall changes by this at least; negative where it may help. Unit: weight.</param>
/// <param name="MostValueChange">With the shortfall kept, the value changes by this at most. Unit: money of the first year.</param>
/// <param name="Missed">Promises that only launches count and that would be missed by more: what it adds to the measure, and by how much more each is missed.</param>
public sealed record StartView(
    PlaceId Site,
    Year Start,
    bool IsPlanned,
    ImmutableArray<Lack> Lacks,
    decimal LeastShortfallChange,
    Money MostValueChange,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<Lack> Missed = default);
