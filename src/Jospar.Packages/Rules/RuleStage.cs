namespace Jospar.Packages.Rules;

/// <summary>When a rule runs; what went wrong earlier decides whether it can.</summary>
internal enum RuleStage
{
    /// <summary>What other rules stand on, such as the tree of places.</summary>
    Foundation,

    /// <summary>Looks at things one by one; faults of other things do not disturb it.</summary>
    Part,

    /// <summary>Looks at the programme as a whole; runs only where the tables it reads have no errors at all.</summary>
    Whole,
}
