namespace Jospar.Planning.Alternatives;

/// <summary>How a project stands among near-optimal plans.</summary>
public enum ProjectClassKind
{
    /// <summary>Every plan that was found holds it.</summary>
    MustHave,

    /// <summary>Some do.</summary>
    MayHave,

    /// <summary>None does.</summary>
    Never,
}
