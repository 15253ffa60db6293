using Jospar.Packages.Checking;
using Jospar.Packages.Findings;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;

namespace Jospar.Tests.Packages.Reading;

/// <summary>Whatever bytes a package holds, reading it ends with findings and never with an exception.</summary>
public sealed class MutatedPackageTests : IDisposable
{
    private static readonly string[] _pieces =
    [
        ",", "\"", "\n", ";", "-", "1e15", "-1e15", "1e-15", "99999999999999999999999999999", "0", "KZ", "world", "P001", "P002", "yes", "é",
        "\u0000", "\uFFFF", "2025", "1900", "2200", "both", "freight", "electricity", "requires", "metal", "ore", "smelting", "min", "#REF!", "[", "{", "&a", "*a", "? ", "- ", ": ", "|", "\t",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Read_MutatedFolder_NeverThrows(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 75; i++)
        {
            var files = BasePackage.Files.ToDictionary();
            for (int edits = random.Next(1, 6); edits > 0; edits--)
            {
                string name = files.Keys.ElementAt(random.Next(files.Count));
                files[name] = Mutate(files[name], random);
            }

            Expect(PackageChecker.Check(_folder.Write($"f{seed}-{i}", files)));
        }
    }

    [Theory]
    [InlineData("base.zip")]
    [InlineData("base.xlsx")]
    public void Read_MutatedFile_NeverThrows(string name)
    {
        PackageWriter.Write(PackageChecker.Check(_folder.Write("base", BasePackage.Files)).Package!, _folder.At(name));
        byte[] whole = File.ReadAllBytes(_folder.At(name));
        var random = new Random(7);
        for (int i = 0; i < 150; i++)
        {
            byte[] bytes = [.. whole];
            for (int edits = random.Next(1, 20); edits > 0; edits--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            string path = _folder.At("mutated" + Path.GetExtension(name));
            File.WriteAllBytes(path, random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
            Expect(PackageChecker.Check(path));
        }
    }

    [Fact]
    public void Read_GarbageInEveryTable_NeverThrows()
    {
        var random = new Random(11);
        byte[] garbage = new byte[5000];
        foreach (string name in BasePackage.Files.Keys)
        {
            string folder = _folder.Write("garbage-" + name, BasePackage.Files);
            random.NextBytes(garbage);
            File.WriteAllBytes(Path.Combine(folder, name), garbage);
            Assert.True(PackageChecker.Check(folder).HasErrors);
        }
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Read_DeeplyNestedTerms_IsAFinding(char bracket)
    {
        var files = BasePackage.Files.SetItem("programme.yaml", "id: " + new string(bracket, 100_000));

        Assert.Contains(PackageChecker.Check(_folder.Write("deep", files)).Findings, finding => finding.Code == "yaml-invalid");
    }

    private static void Expect(CheckOutcome outcome)
    {
        Assert.Equal(outcome.HasErrors, outcome.Programme is null);
        Assert.Equal(outcome.Findings.Any(finding => finding.Severity == Severity.Error), outcome.HasErrors);
        _ = outcome.Package is { } package ? PackageHash.Of(package) : null;
    }

    /// <summary>Replaces a stretch, or moves one, or puts a piece in its place.</summary>
    private static string Mutate(string text, Random random)
    {
        int from = random.Next(text.Length + 1);
        int length = Math.Min(text.Length - from, random.Next(12));
        return random.Next(4) switch
        {
            0 => text.Remove(from, length),
            1 => text.Insert(random.Next(text.Length + 1), text.Substring(from, length)),
            2 => text.Remove(from, length).Insert(from, _pieces[random.Next(_pieces.Length)]),
            _ => MutateCell(text, random),
        };
    }

    /// <summary>Replaces a whole cell, so that the shape stays and the meaning changes.</summary>
    private static string MutateCell(string text, Random random)
    {
        string[] lines = text.Split('\n');
        int line = random.Next(lines.Length);
        string[] cells = lines[line].Split(',');
        cells[random.Next(cells.Length)] = _pieces[random.Next(_pieces.Length)];
        lines[line] = string.Join(',', cells);
        return string.Join('\n', lines);
    }
}
