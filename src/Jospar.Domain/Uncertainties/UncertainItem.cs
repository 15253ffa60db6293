using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>What gets one draw of an uncertainty.</summary>
/// <param name="Key">
/// Its name among the row's items: the id of the one thing, the family, or <c>*</c> for all together. A draw is keyed by
/// it, so that other rows and things may come and go without changing it.
/// </param>
/// <param name="Members">
/// The things that it changes: ids of commodities, projects or funds; <c>place/commodity</c> of demands; ids of units for
/// output, where a project's id stands for its unit at whichever site.
/// </param>
public sealed record UncertainItem(string Key, ImmutableArray<string> Members);
