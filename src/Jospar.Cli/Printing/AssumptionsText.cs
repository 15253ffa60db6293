using Jospar.Packages.Reading;

namespace Jospar.Cli.Printing;

/// <summary>What a package assumes, as a person reads it: where, which values, and why.</summary>
internal static class AssumptionsText
{
    /// <summary>Writes them a line each, and how many there are.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Assumption> assumptions)
    {
        foreach (var assumption in assumptions)
        {
            var values = string.Join(", ", assumption.Values.Select(value => $"{value.Key} {value.Value}"));
            output.WriteLine($"{assumption.File}:{assumption.Row}: {assumption.Id}{(values.Length > 0 ? $" ({values})" : "")}: {assumption.Reason}");
        }

        output.WriteLine($"{CountText.Of(assumptions.Count, "row is an assumption", "rows are assumptions")}.");
    }
}
