using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>The largest share of a cost that a fund pays by its terms, where the changed programme had to allow more.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="MaxShare">That share: what its loans seem to take of restated costs is more.</param>
public sealed record AgreedShare(FundId Fund, decimal MaxShare)
{
    /// <summary>Those of the funds whose share <paramref name="changed"/> states otherwise than <paramref name="agreed"/>.</summary>
    internal static ImmutableArray<AgreedShare> In(Programme changed, Programme agreed)
    {
        var shares = changed.Funds.ToDictionary(fund => fund.Id, fund => fund.MaxShare);
        return [.. agreed.Funds.Where(fund => shares[fund.Id] != fund.MaxShare).Select(fund => new AgreedShare(fund.Id, fund.MaxShare))];
    }
}
