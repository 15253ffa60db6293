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
        var (amount, word, _) = Scaled(money);
        return $"{Figures.Short(amount, more)} {word}{terms.Currency}";
    }

    /// <summary>The same in digits in which <paramref name="missing"/> can be seen, too.</summary>
    public string Beside(Money money, Money missing)
    {
        var (amount, word, scale) = Scaled(money);
        int decimals = Math.Max(Figures.Decimals(amount), Figures.Decimals(missing.Value * terms.MoneyScale / scale));
        return $"{Figures.Fixed(amount, decimals)} {word}{terms.Currency}";
    }

    private (decimal Amount, string Word, decimal Scale) Scaled(Money money)
    {
        var amount = money.Value * terms.MoneyScale;
        var (scale, word) = Math.Abs(amount) switch
        {
            >= 1e12m => (1e12m, "trillion "),
            >= 1e9m => (1e9m, "billion "),
            >= 1e6m => (1e6m, "million "),
            _ => (1m, ""),
        };
        return (amount / scale, word, scale);
    }
}
