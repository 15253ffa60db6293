using Jospar.Domain;
using Jospar.Planning.Plans.Accounts;

namespace Jospar.Planning.Plans.Folder;

/// <summary>
/// Whether what <c>plan.json</c> says of the promises follows from the package and from <c>target_progress.csv</c>. Where it does not,
/// that is a warning here: which of the two is wrong, the verifier says.
/// </summary>
internal static class TargetFigures
{
    // What rounding can leave between two figures of a promise, as a share of its size.
    private const decimal Rounding = 0.000_002m;

    /// <summary>Adds a finding for each figure that does not follow.</summary>
    public static void Check(Plan plan, Programme programme, FindingList findings)
    {
        var promised = programme.Targets.ToDictionary(target => target.Id);
        var progress = plan.Tables.TargetProgress.ToDictionary(row => (row.Target, row.Year), row => row.Reached);
        for (int n = 0; n < plan.Targets.Length; n++)
        {
            if (promised.TryGetValue(plan.Targets[n].Id, out var target))
            {
                Check($"targets[{n}]", plan.Targets[n], target, progress, findings);
            }
            else
            {
                findings.Add(NotToldOnce($"targets[{n}]", plan.Targets[n].Id, "is not one of the package", "Remove it, or write the plan anew."));
            }
        }

        var told = plan.Targets.ToLookup(outcome => outcome.Id);
        foreach (var target in programme.Targets.Where(target => told[target.Id].Count() != 1))
        {
            findings.Add(NotToldOnce(
                "targets", target.Id, told.Contains(target.Id) ? "stands here more than once" : "is missing", "Report each promise once, or write the plan anew."));
        }
    }

    private static PlanFinding NotToldOnce(string key, TargetId target, string what, string mend) =>
        new(PlanReading.FigureDiffers, false, PlanFormat.PlanFile, null, key, target.Value, $"The promise {target} {what}.", mend);

    private static void Check(
        string path, TargetOutcome said, Target target, Dictionary<(TargetId, Year), decimal> progress, FindingList findings)
    {
        void Expect(string key, decimal figure, decimal expected, decimal rounding)
        {
            if (Math.Abs(figure - expected) > rounding)
            {
                findings.Add(Differs($"{path}.{key}", figure, expected));
            }
        }

        decimal rounding = Rounding * Math.Max(target.Scale, Math.Abs(said.Reached));
        Expect("year", said.Year.Value, target.Year.Value, 0m);
        Expect("level", said.Level, target.RequiredLevel, rounding);
        Expect("reached", said.Reached, progress.GetValueOrDefault((said.Id, target.Year), said.Reached), rounding);
        Expect("shortfall", said.Shortfall, TargetAccount.Missing(target, said.Reached), rounding);
    }

    private static PlanFinding Differs(string key, decimal said, decimal expected) => new(
        PlanReading.FigureDiffers, false, PlanFormat.PlanFile, null, key, PlanNumber.Format(said),
        "It does not follow from target_progress.csv, or from the package.", $"It reads {PlanNumber.Format(expected)}.");
}
