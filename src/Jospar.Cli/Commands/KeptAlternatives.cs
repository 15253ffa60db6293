using System.Collections.Immutable;
using Jospar.Cli.Printing;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Commands;

/// <summary>What <c>jospar alternatives</c> says of files and folders: what was kept, replaced or taken away.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="document">What this run found.</param>
/// <param name="kept">What the plan's folder kept of an earlier run; empty where it kept nothing.</param>
internal sealed class KeptAlternatives(AlternativesRequest request, AlternativesDocument document, AlternativesDocument? kept)
{
    /// <summary>
    /// The lines, each a word and what there is to say. <paramref name="hadAll"/> says whether the folder held all plans that
    /// were kept, <paramref name="earlier"/> what became of plans that this run did not find.
    /// </summary>
    public IEnumerable<(string Word, string Text)> Lines(bool hadAll, ImmutableArray<EarlierAlternative> earlier) =>
        earlier.Select(OfEarlier).Concat(OfFile(hadAll, earlier) is { } text ? [(KeptLine.Word, text)] : []);

    private (string Word, string Text) OfEarlier(EarlierAlternative plan)
    {
        string text = $"{Path.Combine(request.Folder, plan.Name)}, which an earlier run found and this one did not";
        return plan.Foreign is { } foreign ? ("Stays", $"{text}, since it holds {foreign}, which is not a plan's own") : ("Removed", text);
    }

    private string? OfFile(bool hadAll, ImmutableArray<EarlierAlternative> earlier)
    {
        string text = KeptLine.TextOf(request.Plan, PlanFormat.AlternativesFile, request.Package);
        return kept is not null && document.IsCutShortOf(kept) ? KeptLine.OfEarlier(text, $"{kept.PlanCount} plans", $"{document.PlanCount}")
            : request.Write ? (IsOther() ? KeptLine.InPlaceOf(text, $"{CountText.Of(kept!.PlanCount, "plan", "plans")} within {Figures.Given(kept.Within)}") : text)
            : hadAll && Lost(earlier) is { Length: > 0 } lost ? $"{text} (of an earlier run, although {request.Folder} no longer holds its {string.Join(", ", lost)}; --write keeps this run's)"
            : null;
    }

    private bool IsOther() => kept is not null && ExplanationJson.Text(kept) != ExplanationJson.Text(document);

    private string[] Lost(ImmutableArray<EarlierAlternative> earlier) => [.. kept!.Plans
        .Where(plan => !earlier.Any(other => other.Name == plan.Name && other.Foreign is not null))
        .Where(plan => !document.Plans.Any(other => (other.Name, other.Shortfall, other.Value) == (plan.Name, plan.Shortfall, plan.Value)))
        .Select(plan => plan.Name)];
}
