using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>How to begin where a package does not say yet what is said once.</summary>
internal static class TermsBeginning
{
    /// <summary>The smallest <c>programme.yaml</c>, in one line so that it fits a finding and can be copied from it.</summary>
    public const string SmallestFile =
        "{format: 1, id: my-programme, name: {en: My programme}, years: {first: 2025, last: 2030}, currency: USD, money: million, price_year: 2025, discount_rate: 0.08}";

    /// <summary>How to begin the file.</summary>
    public static string InFile => $"The smallest {PackageFormat.TermsFileName} is this line, with your own values: {SmallestFile}";

    /// <summary>How to begin the sheet of a workbook.</summary>
    public static string InSheet =>
        $"Add a sheet {PackageFormat.Current.Terms.Name} with the columns key and value, and a row for each of {string.Join(", ", RequiredKeys())}.";

    /// <summary>How to give a key that is missing.</summary>
    public static string MendOf(string key, bool isWorkbook) => (isWorkbook, key.Split('.')) switch
    {
        (true, _) => $"Add a row with the key {key} and its value.",
        (false, [var above, var below]) => $"Write {below}: with its value below {above}:, after two blanks.",
        _ => $"Write {key}: with its value on a line of its own.",
    };

    private static IEnumerable<string> RequiredKeys() =>
        PackageFormat.Current.Terms.Columns.Where(column => column.IsRequired).Select(column => column.Name);
}
