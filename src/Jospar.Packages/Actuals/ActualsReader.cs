using System.Collections.Immutable;
using ExcelDataReader;
using Jospar.Domain;
using Jospar.Packages.Building;
using Jospar.Packages.Checking;
using Jospar.Packages.Csv;
using Jospar.Packages.Findings;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Actuals;

/// <summary>Reads reported facts from a CSV file, or from the sheet <c>actuals</c> (else the first) of a workbook.</summary>
public static class ActualsReader
{
    /// <summary>
    /// Reads the facts at <paramref name="path"/> and checks them cell by cell, and that what they name is in
    /// <paramref name="package"/>. Whatever is wrong is a finding, never an exception; of rows whose cells say something there are facts
    /// all the same, so that whatever else is wrong with them can be told as well.
    /// </summary>
    public static ActualsOutcome Read(string path, Package package)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(package);
        var findings = new FindingCollector(PackageKind.Folder);
        var table = TryRead(path, findings);
        ImmutableArray<Actual> actuals = table is null ? [] : Check(table, package, findings);
        return new ActualsOutcome(actuals, Named(findings, Path.GetFileName(path)));
    }

    /// <summary>Findings of the table, told under the name of the file that it was read from.</summary>
    internal static ImmutableArray<Finding> Named(FindingCollector findings, string file)
    {
        string usual = findings.FileOf(ActualsFormat.TableName);
        return [.. findings.Sorted().Select(finding => finding.File == usual ? finding with { File = file, Mend = MendOf(finding, file) } : finding)];
    }

    // What usually mends a table of the package may not mend a file of facts.
    private static string MendOf(Finding finding, string file) => finding.Code switch
    {
        _ when finding.Mend != FindingCatalogue.Get(finding.Code).Mend => finding.Mend,
        "separator" => "Save it with commas between columns and full stops in numbers, or as a workbook (.xlsx).",
        "header-missing" when PackageReader.KindOf(file) == PackageKind.Workbook =>
            $"Call the sheet of the facts {ActualsFormat.TableName}; its first row names the columns.",
        _ => finding.Mend,
    };

    private static ImmutableArray<Actual> Check(PackageTable table, Package package, FindingCollector findings)
    {
        bool isWhole = !findings.HasErrors;
        CellCheck.Check(table, findings);
        CheckSigns(table, findings);
        var faulty = findings.Sorted().Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Row).ToHashSet();
        new ReferenceCheck(package, findings, new Suggestions()).Check(table);
        return isWhole ? [.. table.Rows.Where(row => !faulty.Contains(row.Number)).Select(row => FactOf(new RowView(table.Definition, row), row.Number))] : [];
    }

    // Money may be taken out of a fund, as the package's own inflows may say; nothing else that is reported goes below nothing.
    private static void CheckSigns(PackageTable table, FindingCollector findings)
    {
        foreach (var row in table.Rows)
        {
            var view = new RowView(table.Definition, row);
            if (view.OptionalNumber("value") < 0m && view.Text("kind") is var kind && kind != ActualsFormat.WordOf(ActualKind.Inflow))
            {
                string value = view.Text("value");
                findings.Add("number-negative", table.Definition.Name, row.Number, "value", value, $"The value of {kind} cannot be negative, and is {value}.");
            }
        }
    }

    private static Actual FactOf(RowView row, int number) => new(
        number,
        ActualsFormat.Kinds[row.Text("kind")],
        row.OptionalText("project") is { } project ? new ProjectId(project) : null,
        row.OptionalText("facility") is { } facility ? new FacilityId(facility) : null,
        row.OptionalText("fund") is { } fund ? new FundId(fund) : null,
        row.OptionalText("site") is { } site ? new PlaceId(site) : null,
        row.OptionalYear("year"),
        row.OptionalNumber("value"),
        row.OptionalText("source"),
        row.OptionalText("note"));

    private static PackageTable? TryRead(string path, FindingCollector findings)
    {
        try
        {
            if (!File.Exists(path))
            {
                return Refuse("package-missing", $"There is no file of facts at {path}.", findings);
            }

            using var stream = File.OpenRead(path);
            return BoundedReading.ReadAll(stream, ReadLimits.Usual.FileBytes) is not { } bytes
                ? Refuse("file-too-large", $"The file is larger than {ReadLimits.Usual.FileBytes >> 20} MiB.", findings)
                : PackageReader.KindOf(path) == PackageKind.Workbook ? ReadWorkbook(bytes, findings) : ReadText(bytes, findings);
        }
        catch (Exception fault) when (UnreadableFile.IsThrown(fault))
        {
            return Refuse("package-unreadable", UnreadableFile.Describe(path, fault), findings);
        }
    }

    private static PackageTable? ReadText(byte[] bytes, FindingCollector findings)
    {
        string file = findings.FileOf(ActualsFormat.TableName);
        if (TableText.Decode(file, bytes, findings) is not { } text)
        {
            return null;
        }

        var scanner = new CsvScanner(text, (row, cell) => findings.Add(
            "quote-misplaced", ActualsFormat.TableName, row, null, cell, "A quotation mark is not closed, or stands inside a cell that does not begin with one."));
        return new TableAssembler(ActualsFormat.Table, ReadLimits.Usual, findings).Assemble(scanner.Rows());
    }

    private static PackageTable? ReadWorkbook(byte[] bytes, FindingCollector findings)
    {
        using var sheets = new WorkbookSheets(bytes);
        List<SheetRow>? rows = null;
        ImmutableArray<CellRange> merged = [];
        do
        {
            bool isNamed = sheets.Name.Trim() == ActualsFormat.TableName;
            if (rows is null || isNamed)
            {
                rows = [.. sheets.Rows().Where(row => !row.IsBlank || row.Far is not null)];
                merged = sheets.Merged;
            }

            if (isNamed)
            {
                break;
            }
        }
        while (sheets.Next());

        MergedCells.Check(ActualsFormat.Table, merged, findings);
        return new TableAssembler(ActualsFormat.Table, ReadLimits.Usual, findings).Assemble(rows ?? []);
    }

    private static PackageTable? Refuse(string code, string message, FindingCollector findings)
    {
        // Messages of the system end with a full stop or without one.
        findings.Add(code, ActualsFormat.TableName, null, null, null, message.TrimEnd('.') + ".");
        return null;
    }
}
