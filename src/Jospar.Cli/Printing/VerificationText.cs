using System.Globalization;
using Jospar.Planning.Plans;
using Jospar.Planning.Verification;

namespace Jospar.Cli.Printing;

/// <summary>What the verifier found, as a person reads it.</summary>
internal static class VerificationText
{
    /// <summary>A line for each family of rules, what else is worth a <paramref name="remarks">remark</paramref>, and the verdict below.</summary>
    public static IEnumerable<string> Lines(PlanVerification verification, IReadOnlyCollection<string> remarks)
    {
        var width = verification.Families.Max(family => family.Family.Length);
        foreach (var family in verification.Families)
        {
            var verdict = verification.Keeps(family) ? "kept  " : "BROKEN";
            var where = family.Where is { } place ? $" at {place}" : "";
            yield return $"{verdict} {family.Family.PadRight(width)} {Figures.Whole(family.Rows),8} checked, largest violation {Small(family.LargestRelative)}{where}";
        }

        foreach (var remark in remarks)
        {
            yield return $"remark {remark}";
        }

        yield return Verdict(verification);
    }

    /// <summary>The verdict in one line.</summary>
    public static string Verdict(PlanVerification verification)
    {
        var worst = verification.Worst;
        return verification.Holds
            ? $"every rule is kept; the largest violation is {Small(worst.LargestRelative)} of a row's size, in {worst.Family}"
            : $"a rule is broken: {worst.Family} by {Small(worst.LargestRelative)} of a row's size{(worst.Where is { } place ? $" at {place}" : "")}";
    }

    /// <summary>The document that <c>--json</c> prints; <paramref name="findings"/> are warnings of the plan's folder.</summary>
    public static object Document(PlanVerification verification, IReadOnlyCollection<string> remarks, IReadOnlyCollection<PlanFinding> findings) => new
    {
        status = verification.Holds ? "verified" : "broken",
        verification.Tolerance,
        verification.Families,
        remarks,
        findings,
    };

    private static string Small(decimal value) =>
        value == 0m ? "0" : ((double)value).ToString("0.#e0", CultureInfo.InvariantCulture);
}
