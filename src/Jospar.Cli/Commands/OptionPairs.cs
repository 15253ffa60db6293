using System.CommandLine;
using System.CommandLine.Parsing;

namespace Jospar.Cli.Commands;

/// <summary>Options that need one another, or exclude one another.</summary>
internal static class OptionPairs
{
    /// <summary>Refuses each of <paramref name="options"/> without <paramref name="needed"/>, beside which alone it means something.</summary>
    public static void Need(CommandResult result, Option needed, params Option[] options)
    {
        foreach (var option in options.Where(option => IsGiven(result, option) && !IsGiven(result, needed)))
        {
            result.AddError($"{option.Name} belongs to {needed.Name}: add {needed.Name}, or leave {option.Name} out.");
        }
    }

    /// <summary>Refuses two options that ask for different things.</summary>
    public static void Refuse(CommandResult result, Option one, Option other)
    {
        if (IsGiven(result, one) && IsGiven(result, other))
        {
            result.AddError($"{one.Name} and {other.Name} ask for different things: leave one of them out.");
        }
    }

    /// <summary>Whether the command line has the option.</summary>
    public static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };
}
