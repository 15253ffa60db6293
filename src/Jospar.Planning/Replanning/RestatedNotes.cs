using System.Text.RegularExpressions;
using Jospar.Domain;
using Jospar.Planning.Plans.Folder;

namespace Jospar.Planning.Replanning;

/// <summary>
/// The sentences that planning again adds to notes of projects and promises where it restates their sums. They explain the package; a
/// page that tells the whole sums leaves them out.
/// </summary>
internal static partial class RestatedNotes
{
    /// <summary>How the sentence begins that a project has whose cost was restated.</summary>
    public const string Cost = "Capital cost restated for planning from";

    private const string Amount = @"-?\d+(?:\.\d+)?(?: [^\d\s;]\S*)*";

    /// <summary>What of a project's whole cost was spent before <paramref name="from"/> and what is left, both in <paramref name="unit"/>.</summary>
    public static string OfCost(Year from, decimal spent, decimal left, string unit) =>
        $"{Cost} {from}: {PlanNumber.Format(spent)} {unit} was spent before, {PlanNumber.Format(left)} {unit} is left.";

    /// <summary>What a promise or a limit asked for in all and what of it was reached before, both in <paramref name="unit"/>.</summary>
    public static string OfWhole(decimal asked, decimal reached, string unit) =>
        $"{PlanNumber.Format(asked)} {unit} in all; {PlanNumber.Format(reached)} {unit} of it before.";

    /// <summary>A note without these sentences; nothing where it holds no other.</summary>
    public static string? Without(string? note) => note is not null && Sentence().Replace(note, "").Trim() is { Length: > 0 } rest ? rest : null;

    [GeneratedRegex($@" ?(?:{Cost} \d+: {Amount} was spent before, {Amount} is left\.|(?<!\S){Amount} in all; {Amount} of it before\.)")]
    private static partial Regex Sentence();
}
