namespace Jospar.Planning.Formulation.Sets;

/// <summary>The starts that are possible, sorted by project, site and year, and those that are not.</summary>
internal sealed class StartSet
{
    private readonly int[] _firstOfProject;

    /// <summary>The set of <paramref name="starts"/>, which are sorted already.</summary>
    public StartSet(ProgrammeIndex index, Start[] starts, IReadOnlyList<ExcludedStart> excluded)
    {
        All = starts;
        Excluded = excluded;
        _firstOfProject = FirstOfEach(index, starts);
    }

    /// <summary>Shape: [start].</summary>
    public Start[] All { get; }

    /// <summary>The starts that can never be.</summary>
    public IReadOnlyList<ExcludedStart> Excluded { get; }

    /// <summary>Index of the first start of a project.</summary>
    public int FirstOf(int project) => _firstOfProject[project];

    /// <summary>One more than the index of the last start of a project.</summary>
    public int EndOf(int project) => _firstOfProject[project + 1];

    /// <summary>Shape: [project + 1]. Index of each project's first start, and how many starts there are.</summary>
    public static int[] FirstOfEach(ProgrammeIndex index, IReadOnlyList<Start> starts)
    {
        int[] first = new int[index.Programme.Projects.Length + 1];
        foreach (var start in starts)
        {
            first[start.Project + 1]++;
        }

        for (int project = 0; project < index.Programme.Projects.Length; project++)
        {
            first[project + 1] += first[project];
        }

        return first;
    }
}
