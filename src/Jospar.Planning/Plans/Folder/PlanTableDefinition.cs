using System.Collections.Immutable;

namespace Jospar.Planning.Plans;

/// <summary>What one table of a plan folder holds.</summary>
/// <param name="Name">Its name, the stem of its file.</param>
/// <param name="Key">The columns that together tell its rows apart.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Columns">Its columns in the order in which they are written.</param>
public sealed record PlanTableDefinition(
    string Name,
    ImmutableArray<string> Key,
    string Description,
    ImmutableArray<PlanColumn> Columns)
{
    /// <summary>The name of its file.</summary>
    public string FileName => Name + ".csv";

    /// <summary>The place of a column, or −1 when there is none of this name.</summary>
    public int IndexOf(string column)
    {
        for (int index = 0; index < Columns.Length; index++)
        {
            if (Columns[index].Name == column)
            {
                return index;
            }
        }

        return -1;
    }
}
