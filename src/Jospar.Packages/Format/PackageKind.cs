namespace Jospar.Packages.Format;

/// <summary>How a package is kept.</summary>
public enum PackageKind
{
    /// <summary>A folder of CSV files.</summary>
    Folder,

    /// <summary>The same files in one zip.</summary>
    Zip,

    /// <summary>One workbook with a sheet per table.</summary>
    Workbook,
}
