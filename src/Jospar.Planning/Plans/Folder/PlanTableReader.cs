using System.Collections.Immutable;
using System.Text;

namespace Jospar.Planning.Plans.Folder;

/// <summary>Reads the tables of a plan folder; what is wrong becomes a finding, and its row is left out.</summary>
internal sealed class PlanTableReader(string folder, PlanCellCheck check, FindingList findings)
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The sound rows of a table.</summary>
    public ImmutableArray<TRow> Read<TRow>(PlanTable<TRow> table)
    {
        var definition = table.Definition;
        if (FindText(definition.FileName) is not { } text)
        {
            return [];
        }

        var rows = new CsvRows(text);
        if (!CheckHeader(definition, rows.Read() ?? []))
        {
            return [];
        }

        int[] key = [.. definition.Key.Select(definition.IndexOf)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sound = ImmutableArray.CreateBuilder<TRow>();
        while (rows.Read() is { } cells)
        {
            if (CheckRow(definition, rows.Line, cells) && CheckKey(definition, key, seen, rows.Line, cells))
            {
                sound.Add(table.Read(new PlanCells(cells)));
            }
        }

        return sound.ToImmutable();
    }

    /// <summary>The text of a file; a finding and nothing where it is missing or not text.</summary>
    public string? FindText(string file)
    {
        string path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            findings.Error("plan-file-missing", file, null, null, null, "The plan has no such file.", "Write the plan anew.");
            return null;
        }

        try
        {
            return Utf8.GetString(File.ReadAllBytes(path)).TrimStart(ByteOrderMark);
        }
        catch (DecoderFallbackException)
        {
            findings.Error("plan-encoding", file, null, null, null, "The file is not UTF-8 text.", "Save it as UTF-8.");
            return null;
        }
    }

    private bool CheckHeader(PlanTableDefinition table, string[] header)
    {
        string expected = string.Join(',', table.Columns.Select(column => column.Name));
        string found = string.Join(',', header);
        if (expected == found)
        {
            return true;
        }

        findings.Error(
            "plan-header-wrong", table.FileName, 1, null, found,
            "The header row does not name the table's columns in their order.", $"It reads {expected}.");
        return false;
    }

    private bool CheckRow(PlanTableDefinition table, int line, string[] cells)
    {
        if (cells.Length != table.Columns.Length)
        {
            findings.Error(
                "plan-row-length", table.FileName, line, null, null,
                $"The row has {cells.Length} {(cells.Length == 1 ? "cell" : "cells")}, not {table.Columns.Length}.", "Write one cell for each column.");
            return false;
        }

        bool isSound = true;
        for (int column = 0; column < cells.Length; column++)
        {
            isSound &= check.Check(table, table.Columns[column], line, cells[column]);
        }

        return isSound;
    }

    private bool CheckKey(PlanTableDefinition table, int[] key, HashSet<string> seen, int line, string[] cells)
    {
        string value = string.Join(',', key.Select(column => cells[column]));
        if (seen.Add(value))
        {
            return true;
        }

        findings.Error(
            "plan-row-duplicate", table.FileName, line, string.Join(';', table.Key), value,
            "An earlier row has the same key.", "Keep one of the two.");
        return false;
    }
}
