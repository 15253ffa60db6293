using Jospar.Files;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>A package's folder, which is whole or not there.</summary>
internal static class PackageFolder
{
    /// <summary>What is written into the folder beside the tables, and not read.</summary>
    public const string DescriptorFile = "datapackage.json";

    /// <summary>The folder at a path, in which files of an older package are replaced and foreign ones stay.</summary>
    public static WholeFolder At(string path) => new(path, IsOwn);

    private static bool IsOwn(string name) =>
        name is DescriptorFile || name == PackageFormat.TermsFileName || name == PackageFormat.BoundariesFileName
        || PackageFormat.Current.Tables.Any(table => table.FileName == name);
}
