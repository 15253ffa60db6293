using System.Collections.Frozen;
using Jospar.Domain;

namespace Jospar.Packages.Building;

/// <summary>The words of choice columns and what they mean.</summary>
internal static class Words
{
    public static FrozenDictionary<string, PlaceKind> PlaceKinds { get; } = Lower<PlaceKind>();

    public static FrozenDictionary<string, TradeDirection> TradeDirections { get; } = Lower<TradeDirection>();

    public static FrozenDictionary<string, FundKind> FundKinds { get; } = Lower<FundKind>();

    public static FrozenDictionary<string, RelationKind> RelationKinds { get; } = Lower<RelationKind>();

    public static FrozenDictionary<string, Span> Spans { get; } = Lower<Span>();

    public static FrozenDictionary<string, Measure> Measures { get; } = Lower<Measure>();

    public static FrozenDictionary<string, UncertaintyKind> UncertaintyKinds { get; } = Lower<UncertaintyKind>();

    public static FrozenDictionary<string, DrawScope> DrawScopes { get; } = Lower<DrawScope>();

    public static FrozenDictionary<string, DistributionShape> DistributionShapes { get; } = Lower<DistributionShape>();

    public static FrozenDictionary<string, Bound> Bounds { get; } =
        new Dictionary<string, Bound> { ["min"] = Bound.AtLeast, ["max"] = Bound.AtMost }.ToFrozenDictionary();

    /// <summary>The word of a value.</summary>
    public static string Of<T>(FrozenDictionary<string, T> words, T value)
        where T : struct, Enum => words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;

    /// <summary>The names of an enumeration in small letters with underscores: <c>fund_exposure</c>.</summary>
    private static FrozenDictionary<string, T> Lower<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToFrozenDictionary(value => Snake(value.ToString()));

    private static string Snake(string name) => string.Concat(name.Select((letter, i) =>
        char.IsUpper(letter) && i > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
