using System.Collections.Immutable;

namespace Jospar.Planning.Explanation;

/// <summary>Why a whole plan is as it is.</summary>
/// <param name="Targets">What becomes of each target, missed ones first.</param>
/// <param name="Bindings">What binds most: what is worth most, and what most projects lack.</param>
/// <param name="Projects">Why each project stands as it does.</param>
public sealed record WholeExplanation(
    ImmutableArray<TargetExplanation> Targets,
    ImmutableArray<Binding> Bindings,
    ImmutableArray<ProjectExplanation> Projects);
