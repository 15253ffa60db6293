using Jospar.Domain;

namespace Jospar.Planning.Viability;

/// <summary><c>(1 + rate)^−n</c>, worked out once for n = 0 … limit.</summary>
internal sealed class DiscountFactors
{
    private readonly decimal _rate;
    private readonly decimal[] _factors;
    private readonly Year _first;

    /// <summary>The factors from <paramref name="first"/> to <paramref name="limit"/> years later.</summary>
    public DiscountFactors(decimal rate, Year first, int limit)
    {
        _rate = rate;
        _first = first;
        _factors = [.. Enumerable.Range(0, limit + 1).Select(years => Discounting.Factor(rate, years))];
    }

    /// <summary>The factor of a year; nothing is counted before the first one, where money is sunk.</summary>
    public decimal this[Year year] => (year - _first) switch
    {
        < 0 => 0m,
        int years when years < _factors.Length => _factors[years],
        int years => Discounting.Factor(_rate, years),
    };
}
