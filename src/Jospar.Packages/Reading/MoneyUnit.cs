namespace Jospar.Packages.Reading;

/// <summary>What one of money is in a package.</summary>
internal static class MoneyUnit
{
    /// <summary>Such as <c>million KZT</c>; nothing where the terms do not say it.</summary>
    public static string? Of(Package package)
    {
        string Term(string name) => package.Terms.Rows[0].Values[package.Terms.Definition.FindIndex(name)];
        string currency = Term("currency");
        return (Term("money"), currency) switch
        {
            (_, "") => null,
            ("unit", _) => currency,
            ("thousand" or "million" or "billion", _) => $"{Term("money")} {currency}",
            _ => null,
        };
    }
}
