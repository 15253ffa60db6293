using Jospar.Cli.Terminals;
using Jospar.Planning.AffordablePrice;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Commands;

/// <summary>What earlier commands kept in a plan's folder for its page.</summary>
/// <param name="Alternatives">What near-optimal plans have in common; empty where it is not kept.</param>
/// <param name="PriceCurve">What discounts do; empty where it is not kept.</param>
internal sealed record KeptFindings(AlternativesDocument? Alternatives, PriceCurveDocument? PriceCurve)
{
    /// <summary>
    /// What the folder keeps of this plan. A file that is damaged, or of another plan or package, is left out, and that is
    /// said: it takes only its own section from the page.
    /// </summary>
    public static KeptFindings Find(Terminal terminal, string folder, PackageInput input, Plan plan) => new(
        Find<AlternativesDocument>(
            terminal, folder, PlanFormat.AlternativesFile, "jospar alternatives PLAN --write", document => document.IsOf(plan) && !document.Projects.IsDefault),
        Find<PriceCurveDocument>(
            terminal, folder, PlanFormat.PriceCurveFile, "jospar price PACKAGE --write PLAN", document => IsOf(document.PackageHash, input, plan) && !document.Curves.IsDefault));

    // The two differ where the package's uncertainties alone were changed since; no curve asks for them.
    private static bool IsOf(string hash, PackageInput input, Plan plan) => hash == input.Hash || hash == plan.Run.PackageHash;

    private static T? Find<T>(Terminal terminal, string folder, string name, string again, Func<T, bool> isOurs)
        where T : class
    {
        if (CompanionFile.FindText(terminal.PathOf(folder), name) is not { } text)
        {
            return null;
        }

        if (ExplanationJson.Find<T>(text) is { } document && isOurs(document))
        {
            return document;
        }

        SayLeftOut(terminal, folder, name, again);
        return null;
    }

    /// <summary>Says that a file is left out of the page, and how to make it again.</summary>
    internal static void SayLeftOut(Terminal terminal, string folder, string name, string again) => terminal.Error.WriteLine(
        $"jospar: {name} of '{folder}' is damaged, or of another plan or package; the page leaves it out. To make it again: {again}");
}
