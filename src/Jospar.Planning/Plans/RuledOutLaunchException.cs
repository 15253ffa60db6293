using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>A plan launches what its programme rules out, so that it has no place in the programme's model.</summary>
public sealed class RuledOutLaunchException(ProjectId project, PlaceId site, Year year)
    : Exception($"The plan launches {project} at {site} in {year}, which its programme rules out.");
