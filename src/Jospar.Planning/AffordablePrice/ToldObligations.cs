using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.AffordablePrice;

/// <summary>What a price curve says of the obligations that it is drawn for.</summary>
public static class ToldObligations
{
    /// <summary>Those of <paramref name="commodity"/> that hold in a year of the plan, the earliest first; all of them where none does.</summary>
    public static ImmutableArray<Obligation> Of(Programme programme, CommodityId commodity)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ImmutableArray<Obligation> all = [.. programme.Obligations.Where(obligation => obligation.Commodity == commodity).OrderBy(obligation => obligation.From)];
        ImmutableArray<Obligation> held = [.. all.Where(obligation => programme.Years.Any(obligation.HoldsIn))];
        return held.IsEmpty ? all : held;
    }
}
