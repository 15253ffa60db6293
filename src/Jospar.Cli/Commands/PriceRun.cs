using Jospar.Cli.Printing;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.AffordablePrice;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Commands;

/// <summary>One run of <c>jospar price</c>, once package and solver are there.</summary>
internal sealed class PriceRun(Terminal terminal, PriceRequest request, PackageInput input, ISolver solver, ProgressView view)
    : IProgress<PriceCurveProgress>
{
    /// <summary>Draws the curves, writes them where asked, and says them.</summary>
    public int Run()
    {
        var options = new PriceCurveOptions(
            request.Discounts,
            request.Commodity is { } commodity ? new CommodityId(commodity) : null,
            Time: request.Time > TimeSpan.Zero ? request.Time : null);
        var document = new PriceCurveSearch(solver, terminal.Clock).Draw(input.Programme, input.Package.Hash, options, this, terminal.Stop);
        var text = new PriceCurveText(input.Programme, document);
        if (request.Csv is { } csv)
        {
            var path = terminal.PathOf(csv);
            CompanionFile.Write(Path.GetDirectoryName(path)!, Path.GetFileName(path), text.Csv());
        }

        if (request.Plan is { } plan)
        {
            CompanionFile.Write(terminal.PathOf(plan), PlanFormat.PriceCurveFile, ExplanationJson.Text(document));
        }

        view.Dispose();
        Print(document, text);
        bool hasPlan = document.Curves.Any(curve => curve.Points.Any(point => point.Launched is not null));
        return hasPlan ? ExitCode.Done : ExitCode.NoPlan;
    }

    /// <inheritdoc/>
    public void Report(PriceCurveProgress value) => view.Report(new ProgressReport(
        $"{value.Commodity} at {Figures.Given(value.Discount)} off ({value.Done + 1} of {value.Count})"));

    private void Print(PriceCurveDocument document, PriceCurveText text)
    {
        if (request.Json)
        {
            terminal.Output.Write(ExplanationJson.Text(document));
            return;
        }

        foreach (var line in text.Lines())
        {
            terminal.Output.WriteLine(line);
        }

        if (request.Plan is { } plan)
        {
            terminal.Output.WriteLine(KeptLine.Of(plan, PlanFormat.PriceCurveFile, request.Package));
        }
    }
}
