using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>One direction of a link.</summary>
/// <param name="Link">Index of the link.</param>
/// <param name="IsForward">Whether it leads from the link's first end.</param>
/// <param name="From">Index of the place where it begins.</param>
/// <param name="To">Index of the place where it ends.</param>
internal readonly record struct Arc(int Link, bool IsForward, int From, int To)
{
    /// <summary>The directions that the links of a programme allow, in the order of the table, forward first.</summary>
    public static IEnumerable<Arc> Of(ProgrammeIndex index)
    {
        for (int l = 0; l < index.Programme.Links.Length; l++)
        {
            var link = index.Programme.Links[l];
            int from = index.Places[link.From];
            int to = index.Places[link.To];
            yield return new Arc(l, IsForward: true, from, to);
            if (link.BothWays)
            {
                yield return new Arc(l, IsForward: false, to, from);
            }
        }
    }
}
