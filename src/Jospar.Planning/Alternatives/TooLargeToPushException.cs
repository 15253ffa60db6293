using System.Globalization;

namespace Jospar.Planning.Alternatives;

/// <summary>The model of a programme is too large to be pushed whole.</summary>
/// <param name="columns">The columns that it has.</param>
/// <param name="most">The most that are pushed.</param>
public sealed class TooLargeToPushException(int columns, int most)
    : Exception(string.Create(
        CultureInfo.InvariantCulture,
        $"Alternatives are looked for in models of up to {most:N0} columns, since each takes linear programmes of the whole; this programme's has {columns:N0}"));
