namespace Jospar.Planning.Explanation;

/// <summary>What the model is asked about a project.</summary>
public enum WhatIfKind
{
    /// <summary>Launch it, wherever and whenever that is best.</summary>
    ForcedIn,

    /// <summary>Do not launch it.</summary>
    ForcedOut,

    /// <summary>Launch it at another site, whenever that is best.</summary>
    AtAnotherSite,

    /// <summary>Launch it earlier at the same site.</summary>
    Earlier,
}
