namespace Jospar.Planning.Plans;

/// <summary>What the cells of a plan's column hold.</summary>
public enum PlanColumnType
{
    /// <summary>The id of a thing of the programme.</summary>
    Id,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>A decimal number with a full stop, twelve significant digits.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A year in four digits, which may lie outside the plan.</summary>
    Year,

    /// <summary>A year of the plan.</summary>
    PlanYear,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>One of the words that the column names.</summary>
    Choice,
}
