using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;

namespace Jospar.Cli.Completion;

/// <summary>A bash completion script made from the command tree, so that a key press starts no program.</summary>
internal static class BashScript
{
    /// <summary>The script for <paramref name="root"/>.</summary>
    public static string For(Command root)
    {
        var verbs = root.Subcommands.Where(verb => !verb.Hidden).OrderBy(verb => verb.Name, StringComparer.Ordinal).ToArray();
        var script = new StringBuilder();
        script.Append("# Completes jospar in bash. Made by: jospar completion bash\n_jospar() {\n");
        script.Append("  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words= name=\n");
        script.Append("  if [ \"$COMP_CWORD\" -eq 1 ]; then\n");
        script.Append("    words=\"").AppendJoin(' ', verbs.Select(verb => verb.Name)).Append(" --help --version\"\n");
        script.Append("  else\n    case \"${COMP_WORDS[1]} $before\" in\n");
        foreach (var verb in verbs)
        {
            AppendValues(script, verb);
        }

        script.Append("    *) case \"${COMP_WORDS[1]}\" in\n");
        foreach (var verb in verbs)
        {
            script.Append("      ").Append(verb.Name).Append(") words=\"").AppendJoin(' ', Words(verb)).Append("\" ;;\n");
        }

        script.Append("      esac ;;\n    esac\n  fi\n");
        script.Append("  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n");
        script.Append("  if [ \"$COMP_CWORD\" -gt 1 ]; then\n");
        script.Append("    while IFS= read -r name; do COMPREPLY+=(\"$name\"); done < <(compgen -f -- \"$word\")\n  fi\n}\n");
        script.Append("complete -o filenames -F _jospar jospar ./jospar\n");
        return script.ToString();
    }

    private static void AppendValues(StringBuilder script, Command verb)
    {
        foreach (var option in verb.Options.Where(option => Values(option).Length > 0))
        {
            var patterns = option.Aliases.Prepend(option.Name).Select(name => $"\"{verb.Name} {name}\"");
            script.Append("    ").AppendJoin('|', patterns).Append(") words=\"").AppendJoin(' ', Values(option)).Append("\" ;;\n");
        }
    }

    private static IEnumerable<string> Words(Command verb) =>
        verb.Options.Where(option => !option.Hidden).Select(option => option.Name).Append("--help")
            .Concat(verb.Arguments.SelectMany(argument => Labels(argument.GetCompletions(CompletionContext.Empty))));

    private static string[] Values(Option option) =>
        option.ValueType == typeof(bool) ? [] : Labels(option.GetCompletions(CompletionContext.Empty));

    private static string[] Labels(IEnumerable<CompletionItem> items) => [.. items.Select(item => item.Label)];
}
