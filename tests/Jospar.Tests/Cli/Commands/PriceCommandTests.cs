using System.Text.Json;
using Jospar.Cli;

namespace Jospar.Tests.Cli.Commands;

public sealed class PriceCommandTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Price_OfAProgramme_DrawsItsCurveAndKeepsIt()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"price {Run.Small} --discounts 0,2,10,30% --csv curve.csv --write base"));
        Assert.Contains("forgone", _run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_run.PathOf("base/price_curve.json")));
        Assert.Contains($"Kept      base/price_curve.json, which this shows: jospar report {Run.Small} base\n", _run.Output, StringComparison.Ordinal);
        Assert.Equal(5, File.ReadAllLines(_run.PathOf("curve.csv")).Length);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"price {Run.Small} --discounts 2 --json"));
        var curve = Assert.Single(JsonDocument.Parse(_run.Output).RootElement.GetProperty("curves").EnumerateArray());
        Assert.Equal("copper-cathode", curve.GetProperty("commodity").GetString());
    }

    [Fact]
    public async Task Price_WhereItsTableCannotBeWritten_LeavesNothingBeside()
    {
        Directory.CreateDirectory(_run.PathOf("out/curve.csv"));
        Assert.Equal(ExitCode.Environment, await _run.Jospar($"price {Run.Small} --discounts 0 --csv out/curve.csv"));
        Assert.Equal(["curve.csv"], Directory.EnumerateFileSystemEntries(_run.PathOf("out")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Price_CutShort_LeavesWhatAnEarlierRunFound()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"price {Run.Small} --discounts 0,20 --csv curve.csv --write base"));
        string kept = File.ReadAllText(_run.PathOf("base/price_curve.json"));
        string table = File.ReadAllText(_run.PathOf("curve.csv"));
        Assert.Equal(ExitCode.NoPlan, await _run.Jospar($"price {Run.Small} --discounts 0,20 --csv curve.csv --write base", new CancellationToken(canceled: true)));
        Assert.Contains("(the 2 plans of an earlier run; this one was cut short at 0)", _run.Output, StringComparison.Ordinal);
        Assert.Equal(kept, File.ReadAllText(_run.PathOf("base/price_curve.json")));
        Assert.Equal(table, File.ReadAllText(_run.PathOf("curve.csv")));
        Assert.Equal(ExitCode.NoPlan, await _run.Jospar($"price {Run.Small} --discounts 0,20 --csv other.csv", new CancellationToken(canceled: true)));
        Assert.EndsWith("Nothing was written.\n", _run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_run.PathOf("other.csv")));
    }

    [Fact]
    public async Task Price_AtOtherDiscounts_SaysWhatItReplaces()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"plan {Run.Small} -o base"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"price {Run.Small} --discounts 0,2,20 --write base"));
        Assert.Equal(ExitCode.Done, await _run.Jospar($"price {Run.Small} --discounts 0,2,20 --write base"));
        Assert.DoesNotContain("in place of", _run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await _run.Jospar($"price {Run.Small} --discounts 2 --write base"));
        Assert.Contains("(in place of the 3 plans of an earlier run)", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Price_AtDiscountsOfTenths_PrintsThemAsGiven()
    {
        Assert.Equal(ExitCode.Done, await _run.Jospar($"price {Run.Small} --discounts 10.1,10.25"));
        Assert.Contains(" 10.1 %", _run.Output, StringComparison.Ordinal);
        Assert.Contains(" 10.25 %", _run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--commodity gold", "There is one for copper-cathode")]
    [InlineData("--discounts 0,x", "not 'x'")]
    [InlineData("--discounts 120", "not '120'")]
    [InlineData("--discounts 0,02", "write 2, or 0.02% with a full stop")]
    [InlineData("--discounts 0.05", "write 5% or 0.05%")]
    [InlineData("--discounts 0,5,00", "write 0, or 0.00% with a full stop")]
    public async Task Price_OfAWrongCommandLine_AnswersTwo(string options, string said)
    {
        Assert.Equal(ExitCode.Usage, await _run.Jospar($"price {Run.Small} {options}"));
        Assert.Contains(said, _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "There is no plan at 'nowhere'")]
    [InlineData("examples", "'examples' holds no plan")]
    public async Task Price_KeptWhereThereIsNoPlan_AnswersOne(string plan, string said)
    {
        Assert.Equal(ExitCode.Findings, await _run.Jospar($"price {Run.Small} --write {plan}"));
        Assert.Contains(said, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Price_OfAProgrammeWithoutObligations_SaysSo()
    {
        File.Delete(Path.Combine(_run.Copy("free"), "obligations.csv"));
        Assert.Equal(ExitCode.Usage, await _run.Jospar("price free"));
        Assert.Contains("obliges nobody", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Price_OfAnImpossibleProgramme_AnswersAsPlanDoes()
    {
        File.AppendAllText(Path.Combine(_run.Copy("impossible"), "limits.csv"), "at-least-nine,At least nine projects,,,running_projects,land,min,9,invented\n");
        Assert.Equal(ExitCode.Impossible, await _run.Jospar("price impossible --discounts 0,20 --csv curve.csv"));
        Assert.Contains("at any of these discounts: jospar plan names what clashes.", _run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written.\n", _run.Output, StringComparison.Ordinal);
    }
}
