namespace Jospar.Planning.Report.Html;

/// <summary>A table's column: its heading, and whether figures stand below it.</summary>
internal sealed record Column(string Heading, bool IsNumber = false)
{
    /// <summary>A column of words.</summary>
    public static implicit operator Column(string heading) => new(heading);

    /// <summary>A column of figures.</summary>
    public static Column Number(string heading) => new(heading, true);
}
