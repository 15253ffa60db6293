using System.Globalization;
using Jospar.Domain;

namespace Jospar.Planning.Report.Wording;

/// <summary>
/// How figures are written: thin spaces between thousands, the language's decimal mark, at most three significant
/// digits in text, and money in millions, billions or trillions of the programme's currency. Tables and pictures of one
/// page have money in one scale: the largest in which <paramref name="typical"/>, a sum of the usual size, is one at least.
/// </summary>
internal sealed class FigureFormat(ReportTexts texts, ProgrammeTerms terms, Money typical)
{
    /// <summary>Significant digits of a number in running text.</summary>
    public const int TextDigits = 3;

    /// <summary>Significant digits that hold every number that someone gave.</summary>
    public const int GivenDigits = 12;
    private const int MostDigits = 9;
    private const decimal Millionth = 1e-6m;
    private const string ThinSpace = "\u202F";

    private readonly NumberFormatInfo _format = new()
    {
        NumberGroupSeparator = ThinSpace,
        NumberDecimalSeparator = texts["number.decimal"],
        NegativeSign = "\u2212",
    };

    /// <summary>The sign between whole and part.</summary>
    public string DecimalMark => _format.NumberDecimalSeparator;

    /// <summary>The currency's name.</summary>
    public string Currency => CurrencyOf(1m);

    /// <summary>Heading of a column of money: scale, currency and price year.</summary>
    public string MoneyHeading => texts.Format("money.heading." + Scale.Word, CurrencyOf(Scale.Size), terms.PriceYear);

    /// <summary>A number in running text: at most three significant digits, or as many as are asked for.</summary>
    public string InText(decimal number, int digits = TextDigits) => Grouped(Significant(number, digits), 12);

    /// <summary>A difference in running text, with its sign.</summary>
    public string Change(decimal difference) => Plus(difference) + InText(difference);

    /// <summary>A difference of money in running text, with its sign.</summary>
    public string Change(Money difference) => Plus(difference.Value) + Money(difference);

    /// <summary>How many digits a number in running text needs so that it ends where three digits of what is missing end: three at least.</summary>
    public static int DigitsBeside(decimal number, decimal missing) => number == 0m || missing == 0m
        ? TextDigits
        : Math.Clamp(Magnitude(number) - Magnitude(missing) + TextDigits, TextDigits, MostDigits);

    /// <summary>A count: whole, all digits.</summary>
    public string Count(decimal number) => Grouped(decimal.Round(number, MidpointRounding.AwayFromZero), 0);

    /// <summary>A number in a table: all its digits, as far as they mean something (six significant at least).</summary>
    public string InTable(decimal number) => Grouped(Significant(number, Math.Max(6, WholeDigits(number) + 3)), 12);

    /// <summary>A share as a percentage with at most three significant digits.</summary>
    public string Percent(decimal share, int digits = TextDigits) => texts.Format("number.percent", InText(share * 100m, digits));

    /// <summary>A chance as a percentage, in digits enough that it is 100 only where it is sure.</summary>
    public string Chance(decimal chance) => Percent(chance, Math.Max(TextDigits, DigitsBeside(chance, 1m - chance) - TextDigits + 1));

    /// <summary>A share that someone gave, as a percentage with every digit of it.</summary>
    public string Given(decimal share) => texts.Format("number.percent", Grouped(share * 100m, 12));

    /// <summary>A small share as a percentage; one that is something is never nothing, and less than a millionth counts as one.</summary>
    public string Gap(decimal share) => Percent(Significant(share is > 0m and < Millionth ? Millionth : share, 2));

    /// <summary>Money in running text, such as <c>1.23 trn KZT</c>.</summary>
    public string Money(Money money, int digits = TextDigits)
    {
        decimal amount = Significant(money.Value * terms.MoneyScale, digits);
        var (word, size) = ScaleOf(amount);
        return texts.Format("money." + word, InText(amount / size, digits), CurrencyOf(size == 1m ? amount : size));
    }

    /// <summary>Money in a table, in the page's scale.</summary>
    public string MoneyInTable(Money money) => InTable(Scaled(money));

    /// <summary>Money in the page's scale.</summary>
    public decimal Scaled(Money money) => money.Value * terms.MoneyScale / Scale.Size;

    /// <summary>A date of the calendar.</summary>
    public string Date(DateOnly date) => texts.Format(
        "date.long", date.Day, texts["date.month." + date.Month.ToString(CultureInfo.InvariantCulture)], date.Year);

    /// <summary><paramref name="number"/> rounded to so many significant digits.</summary>
    public static decimal Significant(decimal number, int digits)
    {
        if (number == 0m)
        {
            return 0m;
        }

        int whole = Magnitude(number);
        int decimals = digits - whole;
        if (decimals >= 0)
        {
            return decimal.Round(number, Math.Min(decimals, 28), MidpointRounding.AwayFromZero);
        }

        decimal step = PowerOfTen(-decimals);
        return decimal.Round(number / step, MidpointRounding.AwayFromZero) * step;
    }

    // As it is called after a number; a million, a billion and a trillion are numbers, too.
    private string CurrencyOf(decimal number)
    {
        string key = "currency." + terms.Currency;
        return texts.Find(key) is null ? terms.Currency : texts.Plural(key, number);
    }

    private static string Plus(decimal difference) => difference > 0m ? "+" : "";

    private (string Word, decimal Size) Scale => ScaleOf(typical.Value * terms.MoneyScale);

    private static (string Word, decimal Size) ScaleOf(decimal amount) => Math.Abs(amount) switch
    {
        >= 1e12m => ("trillion", 1e12m),
        >= 1e9m => ("billion", 1e9m),
        >= 1e6m => ("million", 1e6m),
        _ => ("unit", 1m),
    };

    private static int WholeDigits(decimal number) => Math.Max(0, Magnitude(number));

    /// <summary>How many digits stand before the decimal mark; zero or less below one.</summary>
    private static int Magnitude(decimal number) => (int)Math.Floor(Math.Log10((double)Math.Abs(number))) + 1;

    private static decimal PowerOfTen(int exponent) => Enumerable.Repeat(10m, exponent).Aggregate(1m, (power, ten) => power * ten);

    private string Grouped(decimal number, int decimals) =>
        number.ToString("#,0." + new string('#', decimals), _format);
}
