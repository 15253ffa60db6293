namespace Jospar.Packages.Format;

/// <summary>What a column's cells hold.</summary>
public enum ColumnType
{
    /// <summary>The id of the row's thing: Latin letters, digits, full stop, hyphen and underscore.</summary>
    Id,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>A decimal number with a full stop.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A year in four digits.</summary>
    Year,

    /// <summary>A fraction from 0 to 1.</summary>
    Share,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>One of the words that the column names.</summary>
    Choice,

    /// <summary>Words or numbers separated by semicolons.</summary>
    List,

    /// <summary>The id of a row of another table.</summary>
    Reference,

    /// <summary>A day, ISO 8601.</summary>
    Date,

    /// <summary>An address beginning with http:// or https://.</summary>
    Url,
}
