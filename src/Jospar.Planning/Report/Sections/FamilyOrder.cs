namespace Jospar.Planning.Report.Sections;

/// <summary>The chains in the order in which they are always shown; those that have no colour of their own come last.</summary>
internal static class FamilyOrder
{
    private static readonly string[] Known = ["aluminium", "lead", "copper", "zinc", "iron", "energy", "other"];

    /// <summary>Orders families: the known ones first, the rest by name.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create((left, right) =>
    {
        int byRank = Rank(left).CompareTo(Rank(right));
        return byRank != 0 ? byRank : string.CompareOrdinal(left, right);
    });

    /// <summary>The family itself, or <c>other</c> where it has no colour of its own.</summary>
    public static string Coloured(string family) => Known.Contains(family) ? family : "other";

    /// <summary>The style class that gives a family its colour.</summary>
    public static string Style(string family) => "family-" + Coloured(family);

    private static int Rank(string family) => Array.IndexOf(Known, family) is var at && at >= 0 ? at : Known.Length;
}
