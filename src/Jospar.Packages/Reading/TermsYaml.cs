using Jospar.Packages.Findings;
using Jospar.Packages.Format;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Jospar.Packages.Reading;

/// <summary>
/// Reads <c>programme.yaml</c> as a flat list of keys. It goes by the parser's events, which need no recursion, so that
/// no depth of nesting and no chain of aliases can exhaust the machine.
/// </summary>
internal sealed class TermsYaml
{
    private readonly Parser _parser;
    private readonly List<TermEntry> _entries = [];

    // The lines of the brackets that are open; 0 for levels that are told by blanks.
    private readonly Stack<int> _brackets = [];

    private TermsYaml(string text) => _parser = new Parser(new StringReader(text));

    private int LastLine => (int)(_parser.Current?.Start.Line ?? 1);

    /// <summary>
    /// The keys and values of the text, or nothing and a finding where it is not such a list; none where it holds nothing,
    /// or comments alone.
    /// </summary>
    public static List<TermEntry>? Read(string text, FindingCollector findings)
    {
        var reader = new TermsYaml(text);
        try
        {
            reader.ReadDocument();
            return reader._entries;
        }
        catch (YamlException fault)
        {
            // Some faults are told at the beginning of the text; what was read last is nearer to where they are then.
            Report(text, Math.Max((int)fault.Start.Line, reader.LastLine), Said(fault), findings);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or OverflowException)
        {
            // The scanner answers some garbage, and brackets that are not closed, with exceptions that say nothing of either.
            Report(text, reader._brackets.TryPeek(out int line) && line > 0 ? line : reader.LastLine, "a bracket is not closed, or the line breaks off.", findings);
        }

        return null;
    }

    // What was expected instead is told in names of the parser's own, which say nothing to whoever wrote the file.
    private static string Said(YamlException fault) => fault.Message.StartsWith("Expected '", StringComparison.Ordinal)
        ? "here stands something other than a key with its value."
        : fault.Message.ReplaceLineEndings(" ");

    private static void Report(string text, int line, string message, FindingCollector findings)
    {
        string terms = PackageFormat.Current.Terms.Name;
        int tab = message.Contains(" tab ", StringComparison.Ordinal) ? LineWithTab(text) : 0;
        string said = tab > 0 ? "the line begins with a tab, and only blanks may stand there." : message;
        findings.Add("yaml-invalid", terms, tab > 0 ? tab : line, null, null, $"It cannot be read as YAML: {said}");
        findings.Break(terms);
    }

    private static int LineWithTab(string text) =>
        Array.FindIndex(text.Split('\n'), line => line.TrimStart(' ').StartsWith('\t') && !string.IsNullOrWhiteSpace(line)) + 1;

    private void ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return;
        }

        _parser.Consume<DocumentStart>();
        ReadMapping("");
        _parser.Consume<DocumentEnd>();
        _parser.Consume<StreamEnd>();
    }

    private void ReadMapping(string prefix)
    {
        var start = _parser.Consume<MappingStart>();
        Open(start, start.Style == MappingStyle.Flow);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            string name = prefix + key.Value;
            if (_parser.Accept<MappingStart>(out var nested))
            {
                if (prefix.Length > 0)
                {
                    throw new YamlException(nested.Start, nested.End, "keys are nested more than two deep.");
                }

                ReadMapping(name + ".");
            }
            else
            {
                _entries.Add(new TermEntry(name, ReadValue(), (int)key.Start.Line));
            }
        }

        _brackets.Pop();
    }

    private string ReadValue()
    {
        if (!_parser.TryConsume<SequenceStart>(out var start))
        {
            return Text(_parser.Consume<Scalar>());
        }

        Open(start, start.Style == SequenceStyle.Flow);
        var parts = new List<string>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            parts.Add(Text(_parser.Consume<Scalar>()));
        }

        _brackets.Pop();
        return string.Join(';', parts);
    }

    private void Open(NodeEvent start, bool isBracket) => _brackets.Push(isBracket ? (int)start.Start.Line : 0);

    private static string Text(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" ? "" : scalar.Value;
}
