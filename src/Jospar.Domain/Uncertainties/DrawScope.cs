namespace Jospar.Domain;

/// <summary>What gets a draw of its own among the things that an uncertainty selects.</summary>
public enum DrawScope
{
    /// <summary>Each thing.</summary>
    Item,

    /// <summary>Each family of things.</summary>
    Family,

    /// <summary>All of them together.</summary>
    All,
}
