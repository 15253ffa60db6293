namespace Jospar.Cli.Printing;

/// <summary>A number of things as a person reads it.</summary>
internal static class CountText
{
    /// <summary>The number and what is counted: <c>1 launch</c>, <c>2 launches</c>.</summary>
    public static string Of(int count, string one, string many) => $"{Figures.Whole(count)} {(count == 1 ? one : many)}";
}
