namespace Jospar.Planning.Replanning;

/// <summary>How it is known which facts a change comes from.</summary>
public enum CauseKind
{
    /// <summary>The change is the fact: it was reported so.</summary>
    Reported,

    /// <summary>Facts about the same project moved it.</summary>
    OwnFacts,

    /// <summary>Without the facts about one thing, planned again, the change is gone.</summary>
    Asked,

    /// <summary>No one thing's facts cause it alone; without all of them it would not be, or be another.</summary>
    Together,

    /// <summary>It pays without any fact: the plan was not the best by more than the weight.</summary>
    NoFact,

    /// <summary>It was not asked: the time or the number of questions was too small, or a large programme makes the change for what it brings.</summary>
    NotAsked,
}
