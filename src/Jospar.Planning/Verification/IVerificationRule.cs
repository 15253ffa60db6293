namespace Jospar.Planning.Verification;

/// <summary>One family of rules, checked row by row.</summary>
internal interface IVerificationRule
{
    /// <summary>The family's name, the same as its rows have in the solver and its page in the documentation.</summary>
    string Family { get; }

    /// <summary>Checks every row of the family.</summary>
    void Check(PlanEvidence evidence, ViolationMeter meter);
}
