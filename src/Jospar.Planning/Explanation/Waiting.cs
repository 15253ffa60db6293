using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>A project that waits for a scarce thing, or stays out for want of it.</summary>
/// <param name="Project">The project.</param>
/// <param name="Standing">Whether it waits or is out.</param>
/// <param name="Site">The site at which it would need the thing.</param>
/// <param name="Start">The start that would need it.</param>
/// <param name="Lacks">What it lacks, of a fund in each year what is missing beside the years before; empty where it would draw on a link or a resource that is used up, of which no launch alone tells the amount, or where no start is possible.</param>
/// <param name="RuledOut">Where no start is possible, those that would each need more of the thing than there can ever be.</param>
public sealed record Waiting(
    ProjectId Project,
    ProjectStanding Standing,
    PlaceId Site,
    Year Start,
    ImmutableArray<Lack> Lacks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RuledOutStarts? RuledOut = null);
