using System.Globalization;
using System.Text.RegularExpressions;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report;

/// <summary>Families can be told apart in grey and by those who do not see red or green.</summary>
public class FamilyColoursTests
{
    private const double LeastGreyStep = 5;
    private const double LeastDifference = 12;

    private static readonly string[] Families = ["aluminium", "lead", "copper", "zinc", "iron", "energy", "other"];

    /// <summary>Sight without red, without green, without blue: linear RGB (Machado, Oliveira and Fernandes 2009, severity 1).</summary>
    private static readonly double[][] Deficiencies =
    [
        [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ];

    [Fact]
    public void Families_InGrey_DifferInLightness()
    {
        AssertApart([.. Families.Select(family => Lab(Colour(family))[0]).Order()]);
    }

    /// <summary>Launches by year, the map's circles and the keys of its legend are told apart by nothing but their light fills.</summary>
    [Fact]
    public void Fills_InGrey_DifferInLightness()
    {
        string share = ShareOf("tint").Match(ReportAssets.GetText("report.css")).Groups[1].Value;
        double part = double.Parse(share, CultureInfo.InvariantCulture) / 100;
        AssertApart([.. Families.Select(family => Lab(Colour(family, part))[0]).Order()]);
    }

    [Theory]
    [InlineData("bars.js")]
    [InlineData("map.js")]
    public void Fills_ThatTellChainsApart_AreThese(string script) => Assert.Contains(".family), tint)", ReportAssets.GetText(script), StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Families_SeenWithoutOneColour_DifferStill(int deficiency)
    {
        double[][] seen = [.. Families.Select(family => Lab(Seen(Colour(family), Deficiencies[deficiency])))];
        for (int i = 0; i < seen.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double difference = Math.Sqrt(seen[i].Zip(seen[j], (a, b) => (a - b) * (a - b)).Sum());
                Assert.True(difference >= LeastDifference, $"{Families[i]} and {Families[j]}: {difference:F1}");
            }
        }
    }

    private static void AssertApart(double[] lightness) =>
        Assert.All(lightness.Zip(lightness.Skip(1), (darker, lighter) => lighter - darker), step => Assert.True(step >= LeastGreyStep, $"{step:F1}"));

    // Thinned with white as the scripts do it, so much of the colour being left.
    private static double[] Colour(string family, double part = 1)
    {
        string hex = ColourOf(family).Match(ReportAssets.GetText("report.css")).Groups[1].Value;
        return [.. Enumerable.Range(0, 3).Select(i => Linear(1 - (part * (1 - (int.Parse(hex.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)))))];
    }

    private static Regex ShareOf(string name) => new($"--{name}: ([0-9]+)%;");

    private static Regex ColourOf(string family) => new($"--{family}: #([0-9a-f]{{6}});");

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    private static double[] Seen(double[] rgb, double[] matrix) =>
        [.. Enumerable.Range(0, 3).Select(row => Math.Clamp(Enumerable.Range(0, 3).Sum(i => matrix[(3 * row) + i] * rgb[i]), 0, 1))];

    /// <summary>CIE L*a*b* for D65.</summary>
    private static double[] Lab(double[] rgb)
    {
        double x = F(((0.4124 * rgb[0]) + (0.3576 * rgb[1]) + (0.1805 * rgb[2])) / 0.95047);
        double y = F((0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]));
        double z = F(((0.0193 * rgb[0]) + (0.1192 * rgb[1]) + (0.9505 * rgb[2])) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double F(double part) => part > 0.008856 ? Math.Cbrt(part) : (7.787 * part) + (16.0 / 116);
}
