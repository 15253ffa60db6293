using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Verification;

namespace Jospar.Tests.Planning.Verification;

/// <summary>What is written, read back and verified: nothing that the tables say can be changed without being found.</summary>
public sealed class VerifiedFolderTests : IDisposable
{
    private static readonly Programme Small = SmallProgramme.Create();
    private readonly TemporaryFolder _folder = new();

    public VerifiedFolderTests() => PlanFolderWriter.Write(_folder["plan"], SmallPlan.Create(), Small);

    public static TheoryData<string> Tables =>
        [.. PlanFormat.Tables.Select(table => table.Name).Where(name => name != "scarcity_prices")];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Verify_PlanReadBack_Holds()
    {
        var verification = PlanVerifier.Verify(Small, PlanFolderReader.Read(_folder["plan"], Small).Plan!);
        Assert.True(verification.Holds, verification.Worst.ToString());
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Verify_NumberOfATableChanged_IsFound(string table)
    {
        string path = _folder[Path.Combine("plan", table + ".csv")];
        string[] lines = File.ReadAllLines(path);
        foreach (int line in Sample(lines))
        {
            string[] cells = lines[line].Split(',');
            for (int cell = 0; cell < cells.Length; cell++)
            {
                if (decimal.TryParse(cells[cell], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
                {
                    AssertFound(path, lines, line, cells, cell, (number + 1m).ToString(CultureInfo.InvariantCulture));
                }
                else if (cells[cell] is "yes" or "no")
                {
                    AssertFound(path, lines, line, cells, cell, cells[cell] == "yes" ? "no" : "yes");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Verify_RowOfATableLeftOut_IsFound(string table)
    {
        string path = _folder[Path.Combine("plan", table + ".csv")];
        string[] lines = File.ReadAllLines(path);
        Assert.True(lines.Length > 1, $"{table} has no rows to leave out");
        foreach (int line in Sample(lines))
        {
            File.WriteAllLines(path, [.. lines[..line], .. lines[(line + 1)..]]);
            Assert.False(IsAccepted(), $"{table} without {lines[line]}");
        }
    }

    // The first, the middle and the last row.
    private static IEnumerable<int> Sample(string[] lines) => new[] { 1, lines.Length / 2, lines.Length - 1 }.Distinct();

    private void AssertFound(string path, string[] lines, int line, string[] cells, int cell, string changed)
    {
        string[] row = [.. cells];
        row[cell] = changed;
        string[] all = [.. lines];
        all[line] = string.Join(',', row);
        File.WriteAllLines(path, all);
        Assert.False(IsAccepted(), $"{Path.GetFileName(path)}: {lines[line]} became {all[line]}");
    }

    private bool IsAccepted()
    {
        var reading = PlanFolderReader.Read(_folder["plan"], Small);
        return reading is { IsSound: true, Plan: { } plan } && PlanVerifier.Verify(Small, plan).Holds;
    }
}
