using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation.Constraints;

/// <summary>
/// A start by which its sponsor would lose is not possible, unless the project is public or committed.
/// Equation: <c>u[p,s,t] = 0</c> where <c>sponsor value(p,s,t) &lt; 0</c>; such a start has no column at all, and is kept
/// with its reason among the excluded ones.
/// Shape: [project, site, year], the starts that are left out. Unit: launches.
/// Binds when: the country would gain by what its sponsor would lose by.
/// Its dual means: nothing that can be had more of; what a project lacks to be viable is its sponsor value.
/// It has no rows: it makes the problem smaller instead.
/// </summary>
internal sealed class Viability : IConstraint
{
    /// <inheritdoc/>
    public string Stem => "viability";

    /// <inheritdoc/>
    public void AddTo(ModelDraft draft) => draft.Builder.BeginConstraints(Stem);
}
