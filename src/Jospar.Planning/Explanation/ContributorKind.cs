namespace Jospar.Planning.Explanation;

/// <summary>What kind of thing adds to a target's measure.</summary>
public enum ContributorKind
{
    /// <summary>A project of the pool.</summary>
    Project,

    /// <summary>A plant that stands.</summary>
    Facility,

    /// <summary>A commodity that is traded or served.</summary>
    Commodity,
}
