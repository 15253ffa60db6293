namespace Jospar.Planning.Formulation;

/// <summary>
/// What kinds of things there is only so much of: the stem of the constraint that bounds one, or a word of its own where a bound of
/// columns does. As they stand in tables and documents.
/// </summary>
public static class ScarceKinds
{
    /// <summary>Land, water and power at a place. Subject: place, commodity.</summary>
    public const string OccupiedStock = Constraints.OccupiedStock.Name;

    /// <summary>What a link lets through in a year. Subject: link.</summary>
    public const string LinkCapacity = Constraints.LinkCapacity.Name;

    /// <summary>Money of a fund by a year. Subject: fund.</summary>
    public const string FundBalance = Constraints.FundBalance.Name;

    /// <summary>A limit of the programme. Subject: limit, and what it counts one by one.</summary>
    public const string ProgrammeLimit = Constraints.ProgrammeLimit.Name;

    /// <summary>What an obligation leaves for export. Subject: commodity.</summary>
    public const string DomesticSupply = Constraints.DomesticSupply.Name;

    /// <summary>A project that another requires. Subject: project requires project.</summary>
    public const string Requirement = Constraints.Requirement.Name;

    /// <summary>A project that another excludes. Subject: project excludes project.</summary>
    public const string Exclusion = Constraints.Exclusion.Name;

    /// <summary>A level that a target is held to. Subject: target.</summary>
    public const string TargetShortfall = Constraints.TargetShortfall.Name;

    /// <summary>What can be extracted at a place in a year. Subject: place, commodity.</summary>
    public const string Resource = "resource";

    /// <summary>The capacity of a plant that is there. Subject: facility.</summary>
    public const string Facility = "facility";

    /// <summary>What a sponsor lacks to be viable. Subject: project.</summary>
    public const string Sponsor = "sponsor";
}
