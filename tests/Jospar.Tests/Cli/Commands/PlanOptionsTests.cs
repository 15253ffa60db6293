using System.Globalization;
using Jospar.Cli;
using Jospar.Cli.Commands;

namespace Jospar.Tests.Cli.Commands;

public class PlanOptionsTests
{
    [Theory]
    [InlineData("90", 90.0)]
    [InlineData("0.5s", 0.5)]
    [InlineData("60s", 60.0)]
    [InlineData("5m", 300.0)]
    [InlineData("1.5h", 5400.0)]
    [InlineData("", null)]
    [InlineData("s", null)]
    [InlineData("0", null)]
    [InlineData("-5s", null)]
    [InlineData("1e300", null)]
    [InlineData("NaN", null)]
    [InlineData("60 s", null)]
    [InlineData("99999h", null)]
    public void ParseTime_OfAText_TakesSecondsMinutesAndHours(string text, double? seconds) =>
        Assert.Equal(seconds, PlanOptions.ParseTime(text)?.TotalSeconds);

    [Theory]
    [InlineData("0")]
    [InlineData("0m")]
    [InlineData("0.0")]
    [InlineData("0.0h")]
    public async Task Time_WhereNilMeansNoLimit_IsNilInEveryUnit(string text)
    {
        Assert.Equal(TimeSpan.Zero, PlanOptions.ParseTime(text, isNilOne: true));
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.Findings, await Application.RunAsync(["plan", "nowhere", "--time", text], terminal.Terminal));
        Assert.DoesNotContain("--time", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan p --seed 99999999999", "--seed takes a whole number from 0 to 2147483647, not '99999999999'.")]
    [InlineData("plan p --seed -1", "--seed takes a whole number from 0 to 2147483647, not '-1'.")]
    [InlineData("plan p --threads 257", "--threads takes a whole number from 1 to 256, not '257'.")]
    [InlineData("plan p --time 9000h", "--time takes a number of seconds, or one with s, m or h, such as 60s or 5m, and at most 8784h, not '9000h'.")]
    [InlineData("plan p --gap 2", "--gap takes a fraction from 0 to 1, such as 0.001 or 0.1%, not '2'.")]
    [InlineData("replan p q --actuals f --from 2026 --weight x", "--weight takes a fraction from 0 to 1, such as 0.002 or 0.2%, not 'x'.")]
    [InlineData("stress p q --draws 100001", "--draws takes a whole number from 1 to 100000, not '100001'.")]
    [InlineData("alternatives q --within 200%", "--within takes a fraction from 0 to 1, such as 0.01 or 1%, not '200%'.")]
    [InlineData("explain q --time 0", "--time takes a number of seconds above 0, or one with s, m or h, such as 60s or 5m, and at most 8784h, not '0'.")]
    [InlineData("price q --seconds -1", "--seconds takes a number of seconds, or one with s, m or h, such as 60s or 5m, and at most 8784h, not '-1'.")]
    [InlineData("work --idle 0", "--idle takes a number of seconds above 0, or one with s, m or h, such as 60s or 5m, and at most 8784h, not '0'.")]
    [InlineData("report p q --language de", "--language takes en, kk or ru, not 'de'.")]
    [InlineData("plan p -o --json", "-o has no value: '--json' after it is an option of its own.")]
    [InlineData("plan p --lp --mps m.mps", "--lp has no value: '--mps' after it is an option of its own.")]
    [InlineData("plan p --solver cplex", "--solver takes native or webassembly, not 'cplex'.")]
    public async Task Parse_OfAValueOutOfItsLimits_NamesThem(string line, string said)
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.Usage, await Application.RunAsync(line.Split(' '), terminal.Terminal));
        Assert.Contains("jospar: " + said, terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan --help", "From 0 to 2147483647.")]
    [InlineData("plan --help", "At most 8784h.")]
    [InlineData("stress --help", "From 1 to 100000.")]
    [InlineData("plan --help", "0.001 or 0.1%. From 0 to 1, or to 100%.")]
    [InlineData("replan --help", "0.002 or 0.2%. From 0 to 1, or to 100%.")]
    [InlineData("alternatives --help", "1% or 0.01. From 0 to 1, or to 100%.")]
    [InlineData("price --help", "in percent from 0 to 100,")]
    [InlineData("explain --help", "Above 0, at most 8784h.")]
    [InlineData("work --help", "Above 0, at most 8784h.")]
    public async Task Help_OfACommand_NamesTheLimits(string line, string limit)
    {
        var terminal = new RecordingTerminal();
        Assert.Equal(ExitCode.Done, await Application.RunAsync(line.Split(' '), terminal.Terminal));
        Assert.Contains(limit, string.Join(' ', terminal.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.001", "0.001")]
    [InlineData("0.1%", "0.001")]
    [InlineData("1e-4", "0.0001")]
    [InlineData("0", "0")]
    [InlineData("1", "1")]
    [InlineData("5", null)]
    [InlineData("-0.1", null)]
    [InlineData("101%", null)]
    [InlineData("0,1", null)]
    [InlineData("%", null)]
    public void ParseGap_OfAText_TakesFractionsAndPercent(string text, string? fraction) =>
        Assert.Equal(fraction is null ? null : decimal.Parse(fraction, CultureInfo.InvariantCulture), PlanOptions.ParseGap(text));
}
