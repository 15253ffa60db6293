namespace Jospar.Domain;

/// <summary>
/// What loans that were running before the plan pay out and bring in a year beyond what their projects' rows say: those rows describe
/// loans by the schedule of new ones. Below nothing where it is less.
/// </summary>
/// <param name="Disbursed">Paid out to projects.</param>
/// <param name="Principal">Principal repaid.</param>
/// <param name="Interest">Interest received.</param>
public sealed record LoanCorrection(Money Disbursed, Money Principal, Money Interest)
{
    /// <summary>No difference.</summary>
    public static LoanCorrection None { get; } = new(Money.Zero, Money.Zero, Money.Zero);

    /// <summary>What it adds to the fund's balance.</summary>
    public Money Net => Principal + Interest - Disbursed;

    /// <summary>Both together.</summary>
    public static LoanCorrection operator +(LoanCorrection left, LoanCorrection right) =>
        new(left.Disbursed + right.Disbursed, left.Principal + right.Principal, left.Interest + right.Interest);

    /// <summary>Both together.</summary>
    public LoanCorrection Add(LoanCorrection other) => this + other;
}
