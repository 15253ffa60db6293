using System.Collections.Immutable;

namespace Jospar.Planning.Plans.Folder;

/// <summary>Collects the findings of a plan folder; of one file, the first hundred are enough to see what is wrong.</summary>
internal sealed class FindingList
{
    private const int MostPerFile = 100;

    private readonly ImmutableArray<PlanFinding>.Builder _findings = ImmutableArray.CreateBuilder<PlanFinding>();
    private readonly Dictionary<string, int> _perFile = new(StringComparer.Ordinal);

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds an error.</summary>
    public void Error(string code, string file, int? row, string? column, string? value, string message, string mend) =>
        Add(new PlanFinding(code, true, file, row, column, value, message, mend));

    /// <summary>Adds a finding.</summary>
    public void Add(PlanFinding finding)
    {
        HasErrors |= finding.IsError;
        int count = _perFile[finding.File] = _perFile.GetValueOrDefault(finding.File) + 1;
        if (count <= MostPerFile)
        {
            _findings.Add(finding);
        }
    }

    /// <summary>The findings, with a word for each file of which some were left out.</summary>
    public ImmutableArray<PlanFinding> ToImmutable() =>
    [
        .. _findings,
        .. _perFile.Where(file => file.Value > MostPerFile).Select(file => new PlanFinding(
            "plan-more-faults", true, file.Key, null, null, null,
            $"The file has {file.Value - MostPerFile} more faults.", "Mend those listed first, or write the plan anew.")),
    ];
}
