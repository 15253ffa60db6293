namespace Jospar.Planning.Verification;

/// <summary>One family of rules, checked row by row.</summary>
internal interface IVerificationRule
{
    /// <summary>The family's name, by which answers and the documentation's page on verification list it.</summary>
    string Family { get; }

    /// <summary>Checks every row of the family.</summary>
    void Check(PlanEvidence evidence, ViolationMeter meter);
}
