using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>Why a whole plan is as it is.</summary>
/// <param name="Targets">What becomes of each target, missed ones first.</param>
/// <param name="Bindings">What binds most: what is worth most, and what most projects lack.</param>
/// <param name="Projects">Why each project stands as it does.</param>
/// <param name="ValueOfCommitted">Present value with the committed projects alone; empty where that breaks a rule or was not asked. Unit: money of the first year.</param>
public sealed record WholeExplanation(
    ImmutableArray<TargetExplanation> Targets,
    ImmutableArray<Binding> Bindings,
    ImmutableArray<ProjectExplanation> Projects,
    Money? ValueOfCommitted = null);
