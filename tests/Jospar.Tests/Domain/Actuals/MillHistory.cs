using Jospar.Domain;
using Jospar.Tests.Planning.Replanning;

namespace Jospar.Tests.Domain.Actuals;

/// <summary>
/// The history of a mill of 20 that is built in 2025 and 2026, with a loan of 16 paid out in equal parts, from a fund that opens with
/// nothing and gets 16 a year; interest is 3 % of what was outstanding.
/// </summary>
internal static class MillHistory
{
    internal static readonly ProjectId Mill = new("a");

    // The plan of the first history planned again, with new facts only or with all so far.
    internal static History Again(History first, int from, bool isRepeated, params Actual[] facts)
    {
        var programme = first.Programme with { Terms = first.Programme.Terms with { FirstYear = first.From } };
        return new History(
            programme, new(from), [(Mill, new("south"), new(2025))], isRepeated ? [.. first.Actuals, .. facts] : [.. facts],
            BegunCourse.AllOf(first), first.AllFacts);
    }

    internal static History Of(int from, params Actual[] facts) => BuiltFor(2, from, facts);

    // The same mill, planned to be built for other years than two.
    internal static History BuiltFor(int years, int from, params Actual[] facts)
    {
        var mills = ReplannedMills.Create();
        var programme = mills with { Projects = [mills.Projects[0] with { BuildYears = years }] };
        return new History(programme, new(from), [(Mill, new("south"), new(2025))], [.. facts]);
    }
}
