namespace Jospar.Packages.Rules;

/// <summary>The currency is named by the code of ISO 4217.</summary>
internal static class CurrencyCode
{
    private const int Letters = 3;

    public static Rule Rule { get; } = new(RuleStage.Foundation, ["programme"], Check);

    private static void Check(RuleContext context)
    {
        string currency = context.TermOf("currency");
        if (currency.Length != Letters || !currency.All(char.IsAsciiLetterUpper))
        {
            bool isCode = currency.Length == Letters && currency.All(char.IsAsciiLetter);
            context.ReportTerm(
                "currency-code", "currency", currency, $"“{currency}” is no code of three capital letters.",
                isCode ? $"Write {currency.ToUpperInvariant()}." : null);
        }
    }
}
