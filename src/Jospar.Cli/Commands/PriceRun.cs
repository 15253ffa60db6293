using Jospar.Cli.Printing;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.AffordablePrice;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Cli.Commands;

/// <summary>One run of <c>jospar price</c>, once package, solver, and the plan that is to keep its curves are there.</summary>
internal sealed class PriceRun(Terminal terminal, PriceRequest request, PackageInput input, Plan? plan, ISolver solver, ProgressView view)
    : IProgress<PriceCurveProgress>
{
    /// <summary>Draws the curves, says them, and writes them where asked: what is said is not lost with a full disk.</summary>
    public int Run()
    {
        var options = new PriceCurveOptions(
            request.Discounts,
            request.Commodity is { } commodity ? new CommodityId(commodity) : null,
            Time: request.Time > TimeSpan.Zero ? request.Time : null);
        var document = new PriceCurveSearch(solver, terminal.Clock).Draw(input.Programme, input.Hash, options, this, terminal.Stop);
        var text = new PriceCurveText(input.Programme, document);
        bool hasPlan = document.CountPlans() > 0;
        var kept = Kept();
        var fuller = document.IsCutShortOf(kept) ? kept : null;
        view.Dispose();
        Print(document, text);
        if (hasPlan && request.Csv is { } csv)
        {
            var path = terminal.PathOf(csv);
            CompanionFile.Write(Path.GetDirectoryName(path)!, Path.GetFileName(path), text.Csv());
        }

        if (hasPlan && fuller is null && !Keep(document))
        {
            return ReplacedPlan.Say(terminal, request.Plan!);
        }

        SayWhatIsKept(document, kept);
        return hasPlan ? ExitCode.Done : document.IsImpossible() ? ExitCode.Impossible : ExitCode.NoPlan;
    }

    private bool Keep(PriceCurveDocument document) => request.Plan is not { } named || plan is null || PlanFolderWriter.WriteBeside(
        terminal.PathOf(named), plan, () => CompanionFile.Write(terminal.PathOf(named), PlanFormat.PriceCurveFile, ExplanationJson.Text(document)));

    private PriceCurveDocument? Kept() =>
        request.Plan is { } plan && CompanionFile.FindText(terminal.PathOf(plan), PlanFormat.PriceCurveFile) is { } text
            && ExplanationJson.Find<PriceCurveDocument>(text) is { Curves.IsDefault: false } kept
            ? kept
            : null;

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

        terminal.Say(text.Lines());
    }

    private void SayWhatIsKept(PriceCurveDocument document, PriceCurveDocument? kept)
    {
        bool isFuller = document.IsCutShortOf(kept);
        if (!isFuller && document.CountPlans() == 0)
        {
            SayThatNothingIsKept();
        }
        else if (request.Plan is { } named)
        {
            string text = KeptLine.TextOf(named, PlanFormat.PriceCurveFile, request.Package);
            KeptLine.Say(terminal, request.Json, isFuller ? OfEarlier(text, kept!, document)
                : kept is not null && ExplanationJson.Text(kept) != ExplanationJson.Text(document) ? KeptLine.InPlaceOf(text, CountText.Of(kept.CountPlans(), "plan", "plans"))
                : text);
        }
    }

    private static string OfEarlier(string text, PriceCurveDocument earlier, PriceCurveDocument now) => KeptLine.OfEarlier(
        text, $"{earlier.CountPlans()} {(earlier.CountPlans() == now.CountPlans() ? "closer plans" : "plans")}", $"{now.CountPlans()}");

    private void SayThatNothingIsKept()
    {
        if (!request.Json && (request.Plan ?? request.Csv) is not null)
        {
            terminal.Output.WriteLine("Nothing was written.");
        }
    }
}
