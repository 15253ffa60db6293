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
        var document = new PriceCurveSearch(solver, terminal.Clock).Draw(input.Programme, input.Hash, options, this, terminal.Stop);
        var text = new PriceCurveText(input.Programme, document);
        bool hasPlan = document.CountPlans() > 0;
        var fuller = Kept() is { } kept && document.IsCutShortOf(kept) ? kept : null;
        if (hasPlan && request.Csv is { } csv)
        {
            var path = terminal.PathOf(csv);
            CompanionFile.Write(Path.GetDirectoryName(path)!, Path.GetFileName(path), text.Csv());
        }

        if (hasPlan && fuller is null && request.Plan is { } plan)
        {
            CompanionFile.Write(terminal.PathOf(plan), PlanFormat.PriceCurveFile, ExplanationJson.Text(document));
        }

        view.Dispose();
        Print(document, text, fuller);
        return hasPlan ? ExitCode.Done : ExitCode.NoPlan;
    }

    private PriceCurveDocument? Kept() =>
        request.Plan is { } plan && CompanionFile.FindText(terminal.PathOf(plan), PlanFormat.PriceCurveFile) is { } text
            ? ExplanationJson.Find<PriceCurveDocument>(text)
            : null;

    /// <inheritdoc/>
    public void Report(PriceCurveProgress value) => view.Report(new ProgressReport(
        $"{value.Commodity} at {Figures.Given(value.Discount)} off ({value.Done + 1} of {value.Count})"));

    private void Print(PriceCurveDocument document, PriceCurveText text, PriceCurveDocument? fuller)
    {
        if (request.Json)
        {
            terminal.Output.Write(ExplanationJson.Text(document));
        }
        else
        {
            foreach (var line in text.Lines())
            {
                terminal.Output.WriteLine(line);
            }
        }

        int plans = document.CountPlans();
        if (fuller is null && plans == 0)
        {
            SayThatNothingIsKept();
        }
        else if (request.Plan is { } plan)
        {
            string kept = KeptLine.TextOf(plan, PlanFormat.PriceCurveFile, request.Package);
            KeptLine.Say(terminal, request.Json, fuller is null
                ? kept
                : KeptLine.OfEarlier(kept, $"{fuller.CountPlans()} {(fuller.CountPlans() == plans ? "closer plans" : "plans")}", $"{plans}"));
        }
    }

    private void SayThatNothingIsKept()
    {
        if (!request.Json && (request.Plan ?? request.Csv) is not null)
        {
            terminal.Output.WriteLine("Nothing was written.");
        }
    }
}
