using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Writing;

/// <summary>Which files of two packages say something else.</summary>
public static class PackageDifferences
{
    /// <summary>
    /// The names of the files that say something else, or that only one of them has, sorted; empty where the two say the same. Cells
    /// that are filled with what they would mean when empty, and rows of a project in another order, say the same.
    /// </summary>
    public static ImmutableArray<string> Of((Package Package, Programme Programme) one, (Package Package, Programme Programme) other)
    {
        var meant = Between(ProgrammeWriter.ToPackage(one.Programme), ProgrammeWriter.ToPackage(other.Programme));
        return [.. Between(one.Package, other.Package).Where(file => meant.Contains(file) || !file.EndsWith(".csv", StringComparison.Ordinal))];
    }

    private static ImmutableArray<string> Between(Package one, Package other)
    {
        var first = CanonicalText.Files(one).ToDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal);
        var second = CanonicalText.Files(other).ToDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal);
        return
        [
            .. first.Keys.Union(second.Keys)
                .Where(name => first.GetValueOrDefault(name) != second.GetValueOrDefault(name))
                .Order(StringComparer.Ordinal),
        ];
    }
}
