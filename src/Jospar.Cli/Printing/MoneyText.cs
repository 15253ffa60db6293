using Jospar.Domain;

namespace Jospar.Cli.Printing;

/// <summary>Sums of a programme as a person reads them, in millions, billions or trillions of its currency.</summary>
internal sealed class MoneyText(ProgrammeTerms terms)
{
    /// <summary>What one of money in the programme's tables is, such as <c>billion KZT</c>.</summary>
    public string Unit { get; } = terms.MoneyName;

    /// <summary>Such as <c>3.25 trillion KZT</c>, in some <paramref name="more"/> digits.</summary>
    public string Of(Money money, int more = 0)
    {
        var amount = money.Value * terms.MoneyScale;
        var (scale, word) = Math.Abs(amount) switch
        {
            >= 1e12m => (1e12m, "trillion "),
            >= 1e9m => (1e9m, "billion "),
            >= 1e6m => (1e6m, "million "),
            _ => (1m, ""),
        };
        return $"{Figures.Short(amount / scale, more)} {word}{terms.Currency}";
    }
}
