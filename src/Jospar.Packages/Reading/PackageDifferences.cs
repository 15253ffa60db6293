using System.Collections.Immutable;
using Jospar.Packages.Writing;

namespace Jospar.Packages.Reading;

/// <summary>Which files of two packages say something else.</summary>
public static class PackageDifferences
{
    /// <summary>The names of the files that differ, or that only one of them has, sorted; empty where the two say the same.</summary>
    public static ImmutableArray<string> Of(Package one, Package other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
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
