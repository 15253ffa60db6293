namespace Jospar.Planning.Comparison;

/// <summary>What became of a project from one plan to another.</summary>
public enum MoveKind
{
    /// <summary>Only the second plan launches it.</summary>
    Added,

    /// <summary>Only the first plan launches it.</summary>
    Dropped,

    /// <summary>Both launch it, at different sites (and perhaps in different years).</summary>
    MovedSite,

    /// <summary>Both launch it at the same site, the second earlier, or with less time until it runs.</summary>
    Earlier,

    /// <summary>Both launch it at the same site, the second later, or with more time until it runs.</summary>
    Later,
}
