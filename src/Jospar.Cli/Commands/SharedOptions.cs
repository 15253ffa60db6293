using System.CommandLine;
using Jospar.Optimisation.Locating;
using Jospar.Planning.Report;

namespace Jospar.Cli.Commands;

/// <summary>Arguments and options that several verbs have, said the same way in each.</summary>
internal static class SharedOptions
{
    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json")
    {
        Description = "Prints JSON for programs on standard output (and progress as JSON lines on standard error).",
    };

    /// <summary><c>PACKAGE</c>.</summary>
    public static Argument<string> Package() => new("PACKAGE")
    {
        Description = "The programme: a folder of tables, a .zip or an .xlsx.",
    };

    /// <summary><c>PLAN</c>.</summary>
    public static Argument<string> Plan() => new("PLAN") { Description = "The folder that 'jospar plan' wrote." };

    /// <summary><c>--output</c>.</summary>
    public static Option<string?> Output(string description) => new("--output", "-o", "--out") { Description = description };

    /// <summary><c>--solver</c>.</summary>
    public static Option<string?> Solver()
    {
        var option = new Option<string?>("--solver") { Description = "Only this kind of solver; the best there is by default." };
        return OneOf(option, SolverLocator.Native, SolverLocator.WebAssembly);
    }

    /// <summary><c>--language</c>.</summary>
    public static Option<string> Language()
    {
        var option = new Option<string>("--language")
        {
            Description = "Language of the report: en, kk or ru.",
            DefaultValueFactory = _ => "en",
        };
        return OneOf(option, [.. ReportWriter.Languages]);
    }

    private static Option<T> OneOf<T>(Option<T> option, params string[] words)
    {
        option.AcceptOnlyFromAmong(words);
        option.Validators.Clear();
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
            {
                result.AddError($"{option.Name} takes {string.Join(", ", words[..^1])} or {words[^1]}, not '{token.Value}'.");
            }
        });
        return option;
    }
}
