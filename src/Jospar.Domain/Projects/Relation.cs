namespace Jospar.Domain;

/// <summary>A project requires or excludes another.</summary>
public sealed record Relation(ProjectId Project, RelationKind Kind, ProjectId Other, Provenance Provenance);
