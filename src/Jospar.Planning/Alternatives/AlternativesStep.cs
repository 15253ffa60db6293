namespace Jospar.Planning.Alternatives;

/// <summary>What a search for alternatives does.</summary>
public enum AlternativesStep
{
    /// <summary>Pushes the plan in a direction.</summary>
    Push,

    /// <summary>Makes a verified plan of what was found in a direction.</summary>
    Complete,

    /// <summary>Does without groups of projects, and takes groups in; the projects tried are counted.</summary>
    TestGroups,

    /// <summary>Asks which projects are needed, and which can be had.</summary>
    Test,
}
