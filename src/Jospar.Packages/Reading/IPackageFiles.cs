using System.Collections.Immutable;

namespace Jospar.Packages.Reading;

/// <summary>The files of a package, wherever they lie.</summary>
internal interface IPackageFiles : IDisposable
{
    /// <summary>The names of the files, sorted.</summary>
    ImmutableArray<string> Names { get; }

    /// <summary>Folders among the files, and the files in them, as paths with slashes: none of them is read.</summary>
    ImmutableArray<string> Deeper { get; }

    /// <summary>The bytes of a file, or nothing when they are more than <paramref name="limit"/>; never reads further than that.</summary>
    byte[]? Read(string name, long limit);
}
