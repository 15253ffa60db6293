namespace Jospar.Planning.Report.Charts;

/// <summary>How exactly figures are handed to pictures.</summary>
internal static class Precision
{
    /// <summary>A number as a picture needs it: six decimals.</summary>
    public static decimal ForPicture(this decimal number) => decimal.Round(number, 6, MidpointRounding.AwayFromZero);
}
