using System.Collections.Immutable;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of activity.</summary>
internal static class ActivityAccount
{
    /// <summary>One row a unit and year in which it does something.</summary>
    public static ImmutableArray<ActivityRow> Of(AccountBook book) =>
    [
        .. from row in book.Decisions.Activities
           let unit = book.Units[row.Unit]
           select new ActivityRow(row.Unit, unit.Place, unit.Process.Id, row.Year, row.Amount, unit.CapacityIn(row.Year)),
    ];
}
