using System.Collections.Immutable;
using Jospar.Packages.Format;

namespace Jospar.Packages.Reading;

/// <summary>A table of a package: its definition and its rows in the order in which they were written.</summary>
public sealed record PackageTable(TableDefinition Definition, ImmutableArray<PackageRow> Rows);
