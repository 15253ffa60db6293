using Jospar.Domain;

namespace Jospar.Cli.Printing;

/// <summary>Sums of a programme as a person reads them, in millions, billions or trillions of its currency.</summary>
internal sealed class MoneyText(ProgrammeTerms terms)
{
    private static readonly (decimal Size, string Word)[] Scales = [(1m, ""), (1e6m, "million "), (1e9m, "billion "), (1e12m, "trillion ")];

    /// <summary>What one of money in the programme's tables is, such as <c>billion KZT</c>.</summary>
    public string Unit { get; } = terms.MoneyName;

    /// <summary>Such as <c>3.25 trillion KZT</c>, in some <paramref name="more"/> digits.</summary>
    public string Of(Money money, int more = 0) => Scaled(money, (amount, _) => Figures.Decimals(amount) + more);

    /// <summary>The same in digits in which <paramref name="missing"/> can be seen, too.</summary>
    public string Beside(Money money, Money missing) => Scaled(
        money, (amount, size) => Math.Max(Figures.Decimals(amount), Figures.Decimals(missing.Value * terms.MoneyScale / size)));

    // In the largest of the scales that what is shown comes to, or the least.
    private string Scaled(Money money, Func<decimal, decimal, int> decimals)
    {
        var whole = money.Value * terms.MoneyScale;
        var at = Scales.Length - 1;
        while (at > 0 && Math.Abs(Shown(Scales[at - 1])) * Scales[at - 1].Size < Scales[at].Size)
        {
            at--;
        }

        var (size, word) = Scales[at];
        return $"{Figures.Fixed(whole / size, decimals(whole / size, size))} {word}{terms.Currency}";

        decimal Shown((decimal Size, string Word) scale) => Figures.Rounded(whole / scale.Size, decimals(whole / scale.Size, scale.Size));
    }
}
