namespace Jospar.Planning.Report.Charts;

/// <summary>What a node of a chain's picture stands for.</summary>
internal enum ChainNodeKind
{
    /// <summary>Extracted at home.</summary>
    Extraction,

    /// <summary>Bought from the world.</summary>
    Import,

    /// <summary>A commodity.</summary>
    Commodity,

    /// <summary>A process that turns commodities into others.</summary>
    Process,

    /// <summary>Leaves for the world.</summary>
    Export,

    /// <summary>Served to demand at home.</summary>
    Use,

    /// <summary>Discarded.</summary>
    Discard,
}
